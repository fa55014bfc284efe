### The programme on paper.

print-cancelled = Cancelled
print-speakers = Speakers
print-halls = Halls
print-footer = Version { $number }, { $when }
