### Командаға арналған сандар.

desk-numbers = 📊 Статистика
command-stats = Статистика: неше өтінім, кімдерден

numbers = <b>Статистика</b>
    { $event }

    Тіркелгендер: <b>{ $registered }</b>
    Ұйымдар: <b>{ $organisations }</b>
    Бүгін: <b>{ $today }</b>, жеті күнде: <b>{ $week }</b>

    Өтінімдер күйі бойынша:
    { $statuses }
    Басталған, бірақ жіберілмеген: { $drafts }
numbers-status = – { $status }: <b>{ $count }</b>
numbers-present = Келгендер: <b>{ $came }</b>, мақұлданғандар: <b>{ $approved }</b>, бүгін келгендер: <b>{ $today }</b>
numbers-inside = Қазір ішінде: <b>{ $inside }</b>
numbers-present-besides = Бұған қоса, мақұлданбай кіргендер: <b>{ $count }</b>
numbers-reach = Хабарландырулар: <b>{ $count }</b>, жеткені: <b>{ $sent }</b> / { $size }
numbers-reached = – № { $number }: жетті { $sent } / { $size }
numbers-reached-lost = жетпеді { $count }
numbers-reached-unknown = белгісіз { $count }
numbers-reached-waiting = кезекте { $count }
numbers-reached-forgotten = дерегі жойылды { $count }
numbers-moment = { $moment }
numbers-by = <b>{ $title }</b>

    { $lines }
numbers-by-all = <b>{ $title }</b>
    Барлығы: { $total }

    { $lines }
numbers-line = { $bar } <b>{ $count }</b> { $label }
numbers-line-share = { $bar } <b>{ $count }</b> ({ $percent } %) { $label }
numbers-none = Әзірге ешкім жоқ.
numbers-more = … тағы { $count }: олар файлда бар.
numbers-picture = Сурет түрінде
numbers-drawing = Диаграмма дайындалып жатыр: хабарламамен келеді.
numbers-others = Басқа статистика
numbers-caption = <b>{ $title }</b>
    { $event }
    { $moment }
numbers-below = { $event } · { $moment }
numbers-below-all = { $below } · n = { $total }
numbers-rest = Қалғандары
numbers-no-source = белгісіз

numbers-by-day = Күндер бойынша
numbers-by-role = Қатысушы санаты
numbers-by-language = Тіл
numbers-by-source = Қайдан келді
numbers-by-present = Кім келді
