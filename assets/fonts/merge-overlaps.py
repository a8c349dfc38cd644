#!/usr/bin/env fontforge
"""Makes mintmark-icons.ttf of Feather's font: the glyphs that Icon names, each as one outline.

Feather's strokes overlap, and JavaFX fills outlines of enlarged glyphs by the even-odd rule: holes where strokes cross.

    fontforge -lang=py -script merge-overlaps.py FEATHER.TTF ICON.JAVA MINTMARK-ICONS.TTF

FEATHER.TTF is META-INF/resources/feather/4.28/fonts/feather.ttf of org.kordamp.ikonli:ikonli-feather-pack:12.4.0 (MIT).
"""
import re
import sys

import fontforge

feather, icons, merged = sys.argv[1:]
with open(icons, encoding="utf-8") as source:
    wanted = {int(code, 16) for code in re.findall(r"\(0x([0-9a-f]{4})\)", source.read())}
font = fontforge.open(feather)
for glyph in list(font.glyphs()):
    if glyph.unicode not in wanted:
        font.removeGlyph(glyph)
missing = wanted - {glyph.unicode for glyph in font.glyphs()}
if missing:
    sys.exit("Feather has no glyph of " + ", ".join(f"{code:04x}" for code in sorted(missing)))
# Overlaps are found more surely on a finer grid, and as cubic curves.
font.is_quadratic = False
font.em = font.em * 4
for glyph in font.glyphs():
    glyph.removeOverlap()
    glyph.simplify(1)
    glyph.round()
    glyph.correctDirection()
font.em = 2048
font.is_quadratic = True
for glyph in font.glyphs():
    glyph.round()
    glyph.correctDirection()
font.familyname = font.fullname = "Mintmark Icons"
font.fontname = "MintmarkIcons"
font.sfnt_names = tuple(name for name in font.sfnt_names if name[1] in ("Copyright", "License", "Version"))
font.generate(merged, flags=("no-hints", "omit-instructions"))
