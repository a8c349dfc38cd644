package dev.mintmark.app.report;

import dev.mintmark.app.words.Wording;
import dev.mintmark.app.writing.Table;
import dev.mintmark.app.writing.Table.Cell;
import dev.mintmark.app.writing.Tone;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.layer.PathText;

/// Images in a table of one line each: what is known of them before a layer is read.
final class ImageHead {

    private final Wording wording;
    private final Table table = new Table("", "IMAGE", "VERSION", "PLATFORM", "SIZE", "BUILT", "LAYERS");

    ImageHead(Wording wording) {
        this.wording = wording;
    }

    ImageHead with(String role, ImageDescription image) {
        var id = image.index().or(image::manifest).orElse(image.config());
        var size = image.size();
        table.row(new Cell(role, Tone.FAINT), Cell.of(PathText.printable(image.name().toString())),
                Cell.of("◆ " + id.shortForm()), Cell.of(image.configuration().platform().toString()),
                Cell.of(size.isPresent() ? wording.size(size.getAsLong()) : "unknown"),
                Cell.of(image.configuration().created().map(wording::dayAndTime).orElse("unknown")),
                Cell.of("" + image.layers().size()));
        return this;
    }

    Table table() {
        return table;
    }
}
