package dev.mintmark.git.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.git.yaml.Edit;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/// A repository whose files are told by a test, and what becomes of them.
final class ToldFiles implements RepositoryFiles {

    static final Member PAYMENTS = Members.payments(Owner.Kind.GIT);
    static final String GOOD = Members.REPOSITORY + "@" + Members.GOOD;

    private final TreeMap<String, String> texts = new TreeMap<>();

    static ToldFiles of(String... pathsAndTexts) {
        var files = new ToldFiles();
        for (var place = 0; place < pathsAndTexts.length; place += 2) {
            files.texts.put(pathsAndTexts[place], pathsAndTexts[place + 1]);
        }
        return files;
    }

    /// The Deployment shop/payments with this image in its container `app`.
    static String deployment(String image) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: payments, namespace: shop}
                spec:
                  template:
                    spec:
                      containers:
                        - name: app
                          image: %s
                """.formatted(image);
    }

    @Override
    public NavigableSet<String> paths() {
        return texts.navigableKeySet();
    }

    @Override
    public Optional<String> read(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    ImageAnswer.Found found(String path) throws IOException, InterruptedException {
        return found(PAYMENTS, path);
    }

    ImageAnswer.Found found(Member member, String path) throws IOException, InterruptedException {
        var answer = new ImageSearch(this).find(member, path);
        assertThat(answer).isInstanceOf(ImageAnswer.Found.class);
        return (ImageAnswer.Found) answer;
    }

    ImageAnswer.NotFound notFound(String path) throws IOException, InterruptedException {
        var answer = new ImageSearch(this).find(PAYMENTS, path);
        assertThat(answer).isInstanceOf(ImageAnswer.NotFound.class);
        return (ImageAnswer.NotFound) answer;
    }

    /// What one file says after the rollback; nothing else may differ.
    String after(String path, String file) throws IOException, InterruptedException {
        var found = found(path);
        assertThat(found.edits()).containsOnlyKeys(file);
        return Edit.apply(texts.get(file), found.edits().get(file));
    }
}
