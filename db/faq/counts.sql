-- name: count!
INSERT INTO faq_counts (event_id, faq, times) VALUES (:event_id, :faq, 1)
ON CONFLICT (event_id, faq) DO UPDATE SET times = faq_counts.times + 1;

-- name: all
SELECT faq, times FROM faq_counts WHERE event_id = :event_id;
