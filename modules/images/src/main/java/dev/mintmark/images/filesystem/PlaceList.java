package dev.mintmark.images.filesystem;

import java.util.Arrays;

/// A list of entries, each as its layer and its row there.
final class PlaceList {

    private int[] rows = new int[64];
    private char[] layers = new char[64];
    private int size;

    void add(int layer, int row) {
        if (size == rows.length) {
            var capacity = size + (size >> 1);
            rows = Arrays.copyOf(rows, capacity);
            layers = Arrays.copyOf(layers, capacity);
        }
        rows[size] = row;
        layers[size++] = (char) layer;
    }

    void trim() {
        rows = Arrays.copyOf(rows, size);
        layers = Arrays.copyOf(layers, size);
    }

    int size() {
        return size;
    }

    int layer(int place) {
        return layers[place];
    }

    int row(int place) {
        return rows[place];
    }
}
