"""Badges and pictures that tests print."""

from pathlib import Path

from PIL import Image

from fair.door.printed_pages import Badge

LONG = "Құсайынова-Нұрмағамбетова Шұғыла-Айкерім Бекмұхамбетқызы"
SHORT = "Ли А"
ORGANISATION = "«Маңғыстау облысының азаматтық бастамаларын қолдау қоры» корпоративтік қоры"
LINK = "https://t.me/fair_bot?start=t-HK47MP"


def badge(name: str = LONG, organisation: str = ORGANISATION, role: str = "ҮЕҰ өкілі", link: str = LINK) -> Badge:
    return Badge(name, long=False, organisation=organisation, role=role, code="HK4-7MP" if link else "", link=link)


def plain(width: int = 1200, height: int = 900, colour: str = "navy") -> Image.Image:
    return Image.new("RGB", (width, height), colour)


def saved(folder: Path, image: Image.Image, format_: str = "PNG", **of: object) -> Path:
    file = folder / f"picture.{format_.lower()}"
    image.save(file, format_, **of)
    return file
