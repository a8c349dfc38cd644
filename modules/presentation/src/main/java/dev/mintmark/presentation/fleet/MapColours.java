package dev.mintmark.presentation.fleet;

/// The colours of the map, each as `0xffRRGGBB`.
///
/// @param versions one for each colour of a version
/// @param unknown  for cells of which nobody can say what they run
/// @param outline  around what stands out
public record MapColours(int background, int[] versions, int unknown, int danger, int warning, int outline) {

    public MapColours {
        versions = versions.clone();
    }

    int fill(int look) {
        var colour = CellLook.colour(look);
        var fill = colour < 0 ? unknown : versions[colour % versions.length];
        return CellLook.isStale(look) ? mix(fill, background, 0.62) : fill;
    }

    /// @param share how much of the second
    static int mix(int one, int other, double share) {
        return 0xff000000 | part(one, other, share, 16) | part(one, other, share, 8) | part(one, other, share, 0);
    }

    private static int part(int one, int other, double share, int shift) {
        return (int) Math.round((one >> shift & 0xff) * (1 - share) + (other >> shift & 0xff) * share) << shift;
    }
}
