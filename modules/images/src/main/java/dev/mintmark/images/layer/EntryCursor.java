package dev.mintmark.images.layer;

/// Walks over the paths of any index by its entries.
final class EntryCursor implements PathCursor {

    private final LayerIndex index;
    private byte[] bytes = new byte[0];
    private int row = -1;

    EntryCursor(LayerIndex index) {
        this.index = index;
    }

    @Override
    public boolean next() {
        if (row + 1 >= index.size()) {
            return false;
        }
        bytes = PathBytes.of(index.entry(++row).path());
        return true;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int length() {
        return bytes.length;
    }
}
