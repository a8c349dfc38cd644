package dev.mintmark.git.manifest;

import dev.mintmark.git.yaml.Edit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of the search for a workload's image.
public sealed interface ImageAnswer {

    /// It was found.
    ///
    /// @param edits      what to write so that the target is meant, by path; empty if it is meant already
    /// @param where      for people: `images entry payments in apps/payments/kustomization.yaml`
    /// @param now        what is meant now, as it is written
    /// @param sharedWith what else runs what is written there, and moves along
    /// @param remarks    what is to be known about it, in whole sentences
    record Found(SortedMap<String, List<Edit>> edits, String where, String now, List<String> sharedWith,
            List<String> remarks) implements ImageAnswer {

        public Found {
            edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
            sharedWith = List.copyOf(sharedWith);
            remarks = List.copyOf(remarks);
        }

        public boolean isThere() {
            return edits.isEmpty();
        }
    }

    /// Nothing was found, or more than one place, or one that cannot be edited.
    ///
    /// @param why        half a sentence
    /// @param looked     paths of the files that were read
    /// @param candidates what was found instead, for people
    record NotFound(String why, List<String> looked, List<String> candidates, List<String> remarks)
            implements ImageAnswer {

        public NotFound {
            looked = List.copyOf(looked);
            candidates = List.copyOf(candidates);
            remarks = List.copyOf(remarks);
        }
    }
}
