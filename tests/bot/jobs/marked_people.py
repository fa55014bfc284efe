"""Tables of people as forms and spreadsheets write them. Each § becomes a word that stands nowhere else."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Marked:
    """A file: its name, its text, and how it was saved. `people`: how many can come in."""

    file: str
    text: str
    people: int
    encoding: str = "utf-8"


TABLES: Final = (
    Marked(
        "google-forms-ru.csv",
        '"Отметка времени","ФИО","Телефон","Категория участника","Особые потребности §"\n'
        '"2027/11/01 10:33:21 §","§ §","+7 701 000-00-01","Гость","§"\n'
        '"2027/11/01 10:40:02 §","§ §","8 (701) 000-00-02","Эксперт","Да, § и\n\n§"\n',
        2,
    ),
    Marked(
        "google-forms-kk.csv",
        '"Уақыт белгісі","Аты-жөні","Телефон нөмірі","Қатысушы санаты","Сұрағыңыз §"\n'
        '"2027/11/01 10:33:21 §","§ §","87010000003","Қонақ","§?"\n',
        1,
    ),
    Marked(
        "google-forms-en.csv",
        "Timestamp,Username,Full Name,Phone number,Category,Score\n"
        "11/1/2027 10:33:21 §,§@example.org,§ §,+7 701 000 00 04,Guest,0 / 0 §\n",
        1,
    ),
    Marked(
        "yandex-forms.csv",
        '"ID";"Время создания";"ФИО";"Мобильный телефон";"Категория";"Согласие на съёмку"\n'
        '"99 §";"2027-11-01 10:33:21 §";"§ §";"+77010000005";"гость";"да"\n',
        1,
    ),
    Marked(
        "excel-ru.csv",
        "№;ФИО;Тел.;Категория;Доля §\n1;§ §;8-701-000-00-06;Гость;12,5 §\n2;§ §;8-701-000-00-07;Эксперт;0,75 §\n",
        2,
        "cp1251",
    ),
    Marked(
        "excel-kk.csv",
        "sep=;\n№ §;Аты-жөні;Телефоны;Санаты\n1 §;Әсем §;87010000008;Қонақ\n",
        1,
        "utf-8-sig",
    ),
    Marked(
        "1c.txt.csv",
        "Список участников §\t\t\nОрганизация: §\t\t\n\nФИО\tТелефон\tКатегория\n§ §\t87010000009\tГость\n"
        "Итого: §\t\t\nОтветственный § ______\t\t\n",
        1,
        "cp1251",
    ),
    Marked("1c-strokes.csv", "ФИО|Телефон|Категория\n§ §|87010000010|Гость\n", 1),
    Marked("unicode-text.csv", "ФИО\tТелефон\tКатегория\r\n§ §\t87010000011\tГость\r\n", 1, "utf-16"),
    Marked("old-mac.csv", "ФИО;Телефон;Категория\r§ §;87010000012;Гость\r", 1),
    Marked("dos.csv", "ФИО;Телефон;Категория\r\nИванова §;87010000013;Гость\r\n", 1, "cp866"),
    Marked(
        "blanks-before-marks.csv",
        'full_name, phone, role, access_needs\n"§, §", "+7 701 000 00 14", "Guest", "§, §"\n'
        "§ §, 87010000015, Guest, §\n",
        2,
    ),
    Marked("more-cells.csv", "full_name;phone;role\n§ §;87010000016;Guest;§;§\n§ §;87010000017;Guest\n", 2),
    Marked("one-more-before.csv", "§;full_name;phone;role\n§;§ §;87010000018;Guest\n", 1),
    Marked(
        "parts-of-names.csv",
        "Фамилия;Имя;Отчество;Телефон;Категория\n§;§;§;87010000019;Гость\n§;;§;87010000020;Гость\n;§;;87010000021;Гость\n",
        3,
    ),
    Marked("page-by-page.csv", "ФИО;Категория\n§ §;Гость\n\nФИО;Категория\n§ §;Гость\nстр. 1 из 2 §;\n", 2),
    Marked("whole-in-marks.csv", '"full_name,role"\n"§ §,Guest"\n', 0),
    Marked("open-mark.csv", 'full_name;role;access_needs\n§ §;Guest;"§\n§ §;Guest;§\n§ §;Guest;\n', 3),
    Marked("html-in-cells.csv", "full_name;role;access_needs\n§ §;Guest;<b>§</b> &amp; §\n", 1),
    Marked(
        "contacts-google.csv",
        "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,role\n§ §,§,§,§@e.org,§,Guest\n",
        1,
    ),
    Marked(
        "timepad.csv",
        "Номер заказа;Фамилия;Имя;E-mail;Телефон;Категория билета §\n§;§;§;§@e.org;87010000022;Гость\n",
        0,
    ),
    Marked(
        "refused-answers.csv",
        "full_name;phone;role;email;project_reach;bin\n§ §;позвоните § мне;ngo;§ собака;около §;§\n",
        0,
    ),
)

SHEETS: Final[tuple[tuple[str, dict[str, list[list[object]]], tuple[str, ...]], ...]] = (
    (
        "forms.xlsx",
        {
            "Ответы": [
                ["Отметка времени", "ФИО", "Телефон", "Категория", "§"],
                [46_700.5, "§ §", 87010000031.0, "Гость", "§"],
                [None, None, None, None, "§"],
            ]
        },
        (),
    ),
    (
        "1c.xlsx",
        {
            "TDSheet": [
                ["§", None, None, None],
                ["Отбор: §", None, None, "§"],
                ["№", "ФИО", "Телефон", "Категория"],
                [1, "§ §", "8 701 000 00 32", "Гость"],
                [2, "§ §", "§", "Гость"],
                ["Итого: §", None, None, None],
            ]
        },
        ("A1:D1",),
    ),
    (
        "merged.xlsx",
        {
            "Лист1": [
                ["ФИО", None, None, "Категория", None, "Телефон"],
                ["§", "§", "§", "Гость", "§", "87010000033"],
                ["§", "§", None, "Эксперт", None, "87010000034"],
            ]
        },
        ("A1:C1", "D1:E1"),
    ),
    (
        "sheets.xlsx",
        {
            "Гости": [["ФИО", "Категория"], ["§ §", "Гость"]],
            "Эксперты §": [["Аты-жөні", "Санаты", "§"], ["§ §", "Сарапшы", "§"]],
            "Заметки §": [["§"], ["Помнить"]],
        },
        (),
    ),
    (
        "cells.xlsx",
        {
            "Лист1": [
                ["ФИО", "Категория", "", "Особые потребности"],
                ["§ §", "Гость", '="§"&"§"', "§"],
                ["§ §", "=§()", True, "§"],
            ]
        },
        (),
    ),
)
"""Workbooks: their sheets, and what is merged on the first."""
