### The programme on paper.

print-cancelled = Өткізілмейді
print-speakers = Спикерлер
print-halls = Залдар
print-footer = { $number }-нұсқа, { $when }
