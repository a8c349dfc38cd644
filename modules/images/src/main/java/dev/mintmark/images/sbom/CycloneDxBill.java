package dev.mintmark.images.sbom;

import dev.mintmark.images.packages.InstalledPackage;
import dev.mintmark.images.sbom.Materials.Material;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.component.evidence.Occurrence;
import org.cyclonedx.model.license.Expression;
import org.cyclonedx.model.metadata.ToolInformation;

/// A bill in CycloneDX.
record CycloneDxBill(Materials materials) {

    String write(Instant created) {
        var bom = new Bom();
        bom.setSerialNumber("urn:uuid:" + materials.serial());
        bom.setVersion(1);
        bom.setMetadata(metadata(created));
        var number = 0;
        for (var material : materials.all()) {
            bom.addComponent(component(material, "package-" + ++number));
        }
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString(true);
        } catch (GeneratorException impossible) {
            throw new IllegalStateException("The bill of materials could not be written.", impossible);
        }
    }

    private Metadata metadata(Instant created) {
        var tool = new Component();
        tool.setType(Component.Type.APPLICATION);
        tool.setName("mintmark");
        var tools = new ToolInformation();
        tools.setComponents(List.of(tool));
        var image = new Component();
        image.setType(Component.Type.CONTAINER);
        image.setBomRef("image");
        image.setName(materials.imageName());
        image.setVersion(materials.imageDigest().value());
        var metadata = new Metadata();
        metadata.setTimestamp(Date.from(created));
        metadata.setToolChoice(tools);
        metadata.setComponent(image);
        return metadata;
    }

    private static Component component(Material material, String reference) {
        var found = material.found();
        var component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setBomRef(reference);
        name(component, found);
        component.setVersion(found.version());
        found.purl().ifPresent(component::setPurl);
        licences(component, found.licences());
        var evidence = new Evidence();
        for (var location : material.locations()) {
            var occurrence = new Occurrence();
            occurrence.setLocation(location);
            evidence.addOccurrence(occurrence);
        }
        component.setEvidence(evidence);
        return component;
    }

    /// Maven's `group:artifact` and npm's `@scope/name` are two fields here.
    private static void name(Component component, InstalledPackage found) {
        var split = switch (found.type()) {
            case MAVEN -> found.name().indexOf(':');
            case NPM -> found.name().startsWith("@") ? found.name().indexOf('/') : -1;
            default -> -1;
        };
        if (split > 0) {
            component.setGroup(found.name().substring(0, split));
        }
        component.setName(found.name().substring(split + 1));
    }

    private static void licences(Component component, List<String> declared) {
        if (declared.isEmpty()) {
            return;
        }
        var choice = new LicenseChoice();
        Licences.expression(declared).ifPresentOrElse(text -> choice.setExpression(new Expression(text)),
                () -> declared.forEach(name -> {
                    var licence = new License();
                    licence.setName(name);
                    choice.addLicense(licence);
                }));
        component.setLicenses(choice);
    }
}
