"""Text files as people spoil them: marks that nobody closed, damaged letters, old encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.spreadsheet import to_csv
from fair.tables.model import ROWS_MAX
from fair.tables.text_file import COLUMNS_MAX, RowRemark, read_csv


def known(heading: str) -> str | None:
    return heading if heading in {"role", "full_name", "phone", "question"} else None


HEAD = "role;full_name;phone;question\n"


def table(*lines: str) -> tuple[list[tuple[object, ...]], tuple[RowRemark, ...]]:
    """Read lines below the heading."""
    read = read_csv((HEAD + "\n".join(lines)).encode(), known)
    return list(read.rows[1:]), read.remarks


def test_a_mark_that_nobody_closed_swallows_nobody() -> None:
    rows, remarks = table('ngo;А Б;+7701;"Когда мост', "ngo;В Г;+7702;", "ngo;Д Е;+7703;")
    assert rows == [
        ("ngo", "А Б", "+7701", "Когда мост"),
        ("ngo", "В Г", "+7702", ""),
        ("ngo", "Д Е", "+7703", ""),
    ]
    assert remarks == (RowRemark(2, "unclosed-quote", "Когда мост"),)


def test_nor_if_another_mark_seems_to_close_it_further_down() -> None:
    rows, remarks = table('ngo;А Б;+7701;"Когда', "ngo;В Г;+7702;x", 'ngo;Д Е;+7703;мост"')
    assert [row[1] for row in rows] == ["А Б", "В Г", "Д Е"]
    assert rows[2][3] == 'мост"'
    assert [remark.row for remark in remarks] == [2]
    rows, remarks = table('ngo;А Б;+7701;"Когда', 'ngo;В Г;+7702;"мост; и когда"')
    assert rows[1] == ("ngo", "В Г", "+7702", "мост; и когда")
    assert [remark.row for remark in remarks] == [2]


def test_nor_if_it_is_closed_where_the_row_of_somebody_else_ends() -> None:
    rows, remarks = table('ngo;"А Б;+7701;мост', 'ngo;В Г;+7702;школа"', "ngo;Д Е;+7703;")
    assert rows == [("ngo", "А Б", "+7701", "мост"), ("ngo", "В Г", "+7702", 'школа"'), ("ngo", "Д Е", "+7703", "")]
    assert remarks == (RowRemark(2, "unclosed-quote", "А Б"),)
    short, remarks = table('ngo;А Б;"+7701;\n+7702; +7703; +7704"')
    assert (short, remarks) == ([("ngo", "А Б", "+7701;\n+7702; +7703; +7704")], ())


def test_answers_of_several_lines_stay_whole() -> None:
    rows, remarks = table('ngo;А Б;+7701;"Когда\nмост; и где\n\nи ""кто"""', 'ngo;"А\nБ";1;2')
    assert rows == [
        ("ngo", "А Б", "+7701", 'Когда\nмост; и где\n\nи "кто"'),
        ("ngo", "А\nБ", "1", "2"),
    ]
    assert remarks == ()


def test_marks_inside_a_cell_that_nobody_doubled_stay() -> None:
    rows, remarks = table('ngo;"ТОО "Ромашка"";1;2', 'ngo;"Ромашка" ТОО;1;2', 'ngo;"a"b"c;"";2')
    assert [row[1] for row in rows] == ['ТОО "Ромашка"', '"Ромашка" ТОО', 'a"b"c']
    assert [remark.row for remark in remarks] == [4]


def test_one_bad_byte_spoils_no_other_name() -> None:
    content = HEAD.encode() + "guest;Тестова Айгүл;1;2\nguest;Те".encode() + b"\xd0" + b";1;2\n"
    read = read_csv(content, known)
    assert read.rows[1][1] == "Тестова Айгүл"
    assert [(remark.row, remark.code) for remark in read.remarks] == [(3, "bad-letters")]


def test_an_old_encoding_that_has_lost_letters_is_told() -> None:
    read = read_csv(f"{HEAD}guest;Айг?л Сарсенова;1;2\n".encode("cp1251"), known)
    assert read.rows[1][1] == "Айг?л Сарсенова"
    assert read.remarks == (RowRemark(1, "old-letters", "Айг?л"),)
    assert read_csv(f"{HEAD}guest;Почему?;1;2\n".encode(), known).remarks == ()


@pytest.mark.parametrize("encoding", ["cp1251", "kz1048", "koi8-r", "cp866", "utf-16", "utf-16-le", "utf-16-be"])
def test_names_are_read_in_whichever_encoding_they_were_saved(encoding: str) -> None:
    rows = [("guest", "Тестова Асем Ерланкызы", "1", "«Ярмарка» – хорошо"), ("guest", "ПРИМЕРОВ Н.", "2", "МЫ")]
    content = (HEAD + "\n".join(";".join(row) for row in rows)).encode(encoding, "replace")
    assert [row[1] for row in read_csv(content, known).rows[1:]] == [row[1] for row in rows]


def test_kazakh_letters_of_an_old_encoding_stay() -> None:
    said = "Сәрсенова Айгүл Ерланқызы, Өскемен, Ұлытау, Ғани, аң, Һ"
    read = read_csv(f"{HEAD}guest;{said};1;2\n".encode("kz1048"), known)
    assert (read.rows[1][1], read.remarks) == (said, ())


def test_the_delimiter_is_told_below_a_title_too() -> None:
    read = read_csv(b"List, of people\n\nrole,full_name\nguest,A\n", known)
    assert read.rows[-1] == ("guest", "A")


@pytest.mark.parametrize("content", ['a;"' + "x" * 200_000, ";" * (COLUMNS_MAX + 1)], ids=["cell", "row"])
def test_what_has_no_end_is_no_table(content: str) -> None:
    with pytest.raises(ValueError, match="without an end"):
        read_csv(content.encode(), known)


def test_no_more_rows_are_read_than_anybody_takes() -> None:
    assert len(read_csv(b"a\n" * (2 * ROWS_MAX), known).rows) == ROWS_MAX + 2


CELLS = st.text(st.sampled_from('abя";,\n \r'), max_size=12).map(str.strip)


@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=5))
def test_what_a_spreadsheet_wrote_comes_back_to_the_letter(rows: list[list[str]]) -> None:
    content = to_csv([["role", "full_name", "phone", "question"], *rows], ";").encode()
    read = read_csv(content, known)
    for row, got in zip(rows, read.rows[1:], strict=True):
        assert got == tuple(row)
    assert read.remarks == ()


def test_blanks_around_marks_shift_nothing() -> None:
    rows, remarks = table('ngo; "А; Б";\t"+7701" ;"x"', 'ngo, "В"; "Г;1;2', 'ngo; "ТОО "Ромашка"" ;1;2')
    assert rows == [
        ("ngo", "А; Б", "+7701", "x"),
        ('ngo, "В"', "Г", "1", "2"),
        ("ngo", 'ТОО "Ромашка"', "1", "2"),
    ]
    assert remarks == (RowRemark(3, "unclosed-quote", "Г"),)


@pytest.mark.parametrize("sign", ["|", "\t", ",", ";"])
def test_a_delimiter_is_told_by_headings_that_are_known_else_by_their_number(sign: str) -> None:
    for head in ("role;full_name;phone", "x;y;z"):
        read = read_csv(f'{head}\nguest;"А {sign} Б";1\n'.replace(";", sign).encode(), known)
        assert read.rows[1] == ("guest", f"А {sign} Б", "1")
