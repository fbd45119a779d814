#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes Headroom Sans from Inter: python3 make_fonts.py FOLDER_WITH_INTER_OTF

Changed so that Qt (which cannot choose OpenType features before 6.7) shows what we want:
- the digits are Inter's tabular ones, so that columns of figures line up and a live number does not jitter;
- contextual alternates are gone: they cost the text of a PDF its dashes, minus and comparison signs;
- only Latin, Greek, punctuation, currency, arrows and mathematical signs stay.
Inter is under the SIL Open Font License 1.1 (OFL.txt), which asks for the same licence here. Needs fonttools."""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

FAMILY = "Headroom Sans"
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x192), (0x218, 0x21B), (0x2BC, 0x2DD), (0x300, 0x331),
    (0x384, 0x3CE), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EF2, 0x1EF3), (0x2000, 0x206F), (0x2070, 0x209C),
    (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x215F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF),
    (0x2605, 0x2606), (0x2610, 0x2612), (0x2713, 0x2717), (0xFB01, 0xFB02), (0xFEFF, 0xFEFF), (0xFFFD, 0xFFFD),
]
WEIGHTS = ["Regular", "Medium", "SemiBold", "Bold"]


def tabular_digits(font):
    """The single substitutions of the tnum feature, for digits alone."""
    table = font["GSUB"].table
    record = next(r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    mapping = {}
    for index in record.Feature.LookupListIndex:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    names = font.getBestCmap()
    return {code: mapping[names[code]] for code in range(0x30, 0x3A)}


def set_widths(font, glyphs):
    """All as wide as the first of them: Inter's tabular 4 is a little narrower in the heavier weights."""
    width = font["hmtx"][glyphs[0]][0]
    outlines = font.getGlyphSet()
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    for name in glyphs:
        pen = T2CharStringPen(width, outlines)
        outlines[name].draw(pen)
        old = strings[name]
        strings[name] = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
        font["hmtx"][name] = (width, font["hmtx"][name][1])


def rename(font, weight):
    plain = weight in ("Regular", "Bold")
    postscript = FAMILY.replace(" ", "") + "-" + weight
    words = {
        1: FAMILY if plain else f"{FAMILY} {weight}", 2: weight if plain else "Regular", 3: postscript,
        4: f"{FAMILY} {weight}", 6: postscript, 16: FAMILY, 17: weight,
        0: str(font["name"].getDebugName(0)) + ". Modified for Headroom: tabular digits, a part of the characters.",
    }
    for record in list(font["name"].names):
        if record.nameID in words:
            record.string = words.pop(record.nameID)
        elif record.nameID not in (5, 13, 14):
            font["name"].removeNames(nameID=record.nameID)
    for identifier, text in words.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName = f"{FAMILY} {weight}", FAMILY


def make(folder, weight):
    font = TTFont(folder / f"Inter-{weight}.otf", recalcTimestamp=False)
    digits = tabular_digits(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(digits)
    set_widths(font, list(digits.values()))
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "mark", "mkmk"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    subsetter.subset(font)
    rename(font, weight)
    font.save(Path(__file__).parent / f"HeadroomSans-{weight}.otf")


if __name__ == "__main__":
    for each in WEIGHTS:
        make(Path(sys.argv[1]), each)
