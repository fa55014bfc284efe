### The programme on paper.

print-cancelled = Отменено
print-speakers = Спикеры
print-halls = Залы
print-footer = Версия { $number }, { $when }
