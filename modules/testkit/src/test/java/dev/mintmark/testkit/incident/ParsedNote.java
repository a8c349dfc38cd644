package dev.mintmark.testkit.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// A note as a reader's program takes it: CommonMark, with tables, and with links made of bare addresses.
final class ParsedNote extends AbstractVisitor {

    private final List<String> headings = new ArrayList<>();
    private final List<List<List<String>>> tables = new ArrayList<>();
    private final AtomicBoolean plain = new AtomicBoolean(true);
    private final StringBuilder text = new StringBuilder();

    private ParsedNote() {}

    static ParsedNote of(String markdown) {
        var extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
        var page = Parser.builder().extensions(extensions).build().parse(markdown);
        var parsed = new ParsedNote();
        page.accept(parsed);
        for (var block = page.getFirstChild(); block != null; block = block.getNext()) {
            if (!(block instanceof TableBlock)) {
                parsed.text.append(words(block)).append('\n');
            }
        }
        parsed.tables.forEach(table -> table.forEach(row -> parsed.text.append(String.join(" ", row)).append('\n')));
        return parsed;
    }

    List<String> headings() {
        return headings;
    }

    List<List<List<String>>> tables() {
        return tables;
    }

    /// Whether there is nothing in it that the program itself does not write.
    boolean isPlain() {
        return plain.get();
    }

    String text() {
        return text.toString();
    }

    private static String words(Node node) {
        var words = new StringBuilder(TextContentRenderer.builder().build().render(node));
        if (node instanceof TableCell) {
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                words.append(TextContentRenderer.builder().build().render(child));
            }
        }
        return words.toString().replace("\"", "").strip();
    }

    @Override
    public void visit(Heading heading) {
        headings.add(words(heading));
        visitChildren(heading);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            tables.add(new ArrayList<>());
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            tables.getLast().add(new ArrayList<>());
        } else if (node instanceof TableCell) {
            tables.getLast().getLast().add(words(node));
        }
        visitChildren(node);
    }

    @Override
    public void visit(Link link) {
        plain.set(false);
    }

    @Override
    public void visit(Image image) {
        plain.set(false);
    }

    @Override
    public void visit(HtmlInline html) {
        plain.set(false);
    }

    @Override
    public void visit(HtmlBlock html) {
        plain.set(false);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        plain.set(false);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        plain.set(false);
    }

    @Override
    public void visit(OrderedList list) {
        plain.set(false);
    }

    @Override
    public void visit(ThematicBreak rule) {
        plain.set(false);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        plain.set(false);
    }
}
