package dev.mintmark.images.sbom;

import dev.mintmark.images.sbom.Materials.Material;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.jacksonstore.MultiFormatStore.Format;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.ReferenceType;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.library.model.v2.enumerations.ReferenceCategory;
import org.spdx.library.model.v2.enumerations.RelationshipType;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.library.model.v2.license.SpdxNoAssertionLicense;
import org.spdx.storage.simple.InMemSpdxStore;

/// A bill in SPDX.
record SpdxBill(Materials materials) {

    private static final String NO_ASSERTION = "NOASSERTION";
    private static final String PURL = "http://spdx.org/rdf/references/purl";

    static {
        SpdxModelFactory.init();
    }

    String write(Instant created) {
        var written = new ByteArrayOutputStream();
        // All of it is in memory, so it needs no closing.
        var store = new MultiFormatStore(new InMemSpdxStore(), Format.JSON_PRETTY);
        try {
            var document = document(store, created);
            var image = image(document);
            document.setDocumentDescribes(List.of(image));
            var number = 0;
            for (var material : materials.all()) {
                var found = packaged(document, material, "SPDXRef-Package-" + ++number);
                image.addRelationship(document.createRelationship(found, RelationshipType.CONTAINS, null));
            }
            store.serialize(written, document);
        } catch (InvalidSPDXAnalysisException | IOException impossible) {
            throw new IllegalStateException("The bill of materials could not be written.", impossible);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    private SpdxDocument document(MultiFormatStore store, Instant created) throws InvalidSPDXAnalysisException {
        var document = new SpdxDocument(store, "urn:uuid:" + materials.serial(), new ModelCopyManager(), true);
        document.setSpecVersion("SPDX-2.3");
        document.setName(materials.imageName());
        document.setDataLicense(LicenseInfoFactory.parseSPDXLicenseStringCompatV2("CC0-1.0"));
        document.setCreationInfo(document.createCreationInfo(List.of("Tool: mintmark"),
                created.truncatedTo(ChronoUnit.SECONDS).toString()));
        return document;
    }

    private SpdxPackage image(SpdxDocument document) throws InvalidSPDXAnalysisException {
        var unknown = new SpdxNoAssertionLicense();
        return document.createPackage("SPDXRef-Image", materials.imageName(), unknown, NO_ASSERTION, unknown)
                .setFilesAnalyzed(false).setDownloadLocation(NO_ASSERTION)
                .setVersionInfo(materials.imageDigest().value()).build();
    }

    private static SpdxPackage packaged(SpdxDocument document, Material material, String id)
            throws InvalidSPDXAnalysisException {
        var found = material.found();
        var expression = Licences.expression(found.licences());
        AnyLicenseInfo declared = expression.isPresent()
                ? LicenseInfoFactory.parseSPDXLicenseStringCompatV2(expression.get()) : new SpdxNoAssertionLicense();
        var builder = document.createPackage(id, found.name(), new SpdxNoAssertionLicense(), NO_ASSERTION, declared)
                .setFilesAnalyzed(false).setDownloadLocation(NO_ASSERTION).setVersionInfo(found.version())
                .setSourceInfo("found at " + String.join(", ", material.locations()));
        if (expression.isEmpty() && !found.licences().isEmpty()) {
            builder.setLicenseComments("declared as: " + String.join("; ", found.licences()));
        }
        if (found.purl().isPresent()) {
            builder.addExternalRef(document.createExternalRef(ReferenceCategory.PACKAGE_MANAGER, new ReferenceType(PURL),
                    found.purl().get(), null));
        }
        return builder.build();
    }
}
