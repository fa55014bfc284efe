"""The organiser's picture: looked at before it is decoded, and written anew. It may be hostile."""

import struct
import warnings
import zlib
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from fair.door.badge_design import PIXELS_MAX, SIDE_MIN

FORMATS: Final = ("PNG", "JPEG")
ENOUGH: Final = 2_400
"""Pixels of the longer side that A6 at 300 dpi can show: what is larger is made smaller at once."""
BROKEN: Final = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, struct.error, zlib.error)
"""What Pillow raises over files that are not what they say."""
SIXTEEN_BITS: Final = ("I", "I;16", "I;16B", "I;16L")


class PictureError(Exception):
    """The picture can't be used; `code` is that of a text `badges-refused-<code>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def opened(file: Path) -> Image.Image:
    """Return a picture in red, green and blue, upright, on white where it was transparent. Raises `PictureError`."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file, formats=FORMATS) as picture:
            _look(picture)
            picture.load()
            return _on_white(ImageOps.exif_transpose(_smaller(picture)))
    except Image.DecompressionBombError as error:
        raise PictureError("large") from error
    except BROKEN as error:
        raise PictureError("format") from error


def fitted(picture: Image.Image, width: int, height: int) -> Image.Image:
    """Return a picture that fills so many pixels; what stands over at two sides is cut off."""
    return ImageOps.fit(picture, (width, height), Image.Resampling.LANCZOS)


def _look(picture: Image.Image) -> None:
    """Refuse what can't be used by its head alone, before a pixel of it is decoded."""
    if min(picture.size) < SIDE_MIN:
        raise PictureError("small")
    if picture.format == "JPEG" and not picture.info.get("progressive"):
        picture.draft(None, (ENOUGH, ENOUGH))  # photos of many pixels are decoded at a half, a quarter, an eighth
    if picture.width * picture.height > PIXELS_MAX:
        raise PictureError("large")


def _smaller(picture: Image.Image) -> Image.Image:
    """Return a picture of so many pixels as are of use, in a mode in which pixels can be mixed."""
    if picture.mode in SIXTEEN_BITS:
        picture = picture.point(lambda value: value / 256).convert("L")
    elif picture.mode == "P" or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    elif picture.mode not in {"RGB", "RGBA", "CMYK"}:
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if max(picture.size) > ENOUGH:
        picture.thumbnail((ENOUGH, ENOUGH), Image.Resampling.LANCZOS)
    return picture


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground
