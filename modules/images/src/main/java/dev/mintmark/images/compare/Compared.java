package dev.mintmark.images.compare;

import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.layer.FileFact;
import java.util.List;
import java.util.Map;

/// All that a comparison knows, for those who judge it.
///
/// @param fromSecrets secrets in the files of the first image that were read, by path
/// @param fromBuried  secrets in files that later layers of the first image hide or replace
public record Compared(ImageDescription from, ImageDescription to, List<PackageChange> packages, FileDifference files,
        Map<String, List<FileFact.Secret>> fromSecrets, Map<String, List<FileFact.Secret>> toSecrets,
        Map<String, List<FileFact.Secret>> fromBuried, Map<String, List<FileFact.Secret>> toBuried) {}
