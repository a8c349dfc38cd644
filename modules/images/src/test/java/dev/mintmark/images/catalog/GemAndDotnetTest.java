package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.packages.InstalledPackage;
import org.junit.jupiter.api.Test;

class GemAndDotnetTest {

    @Test
    void aGemIsFoundByItsSpecification() throws Exception {
        assertThat(Looking.packagesAt("/usr/lib/ruby/gems/3.1.0/specifications/nokogiri-1.15.5-x86_64-linux.gemspec", """
                # -*- encoding: utf-8 -*-
                Gem::Specification.new do |s|
                  s.name = "nokogiri".freeze
                  s.version = "1.15.5"
                  s.platform = "x86_64-linux".freeze
                  s.required_rubygems_version = Gem::Requirement.new(">= 0".freeze)
                  s.licenses = ["MIT".freeze, "Apache-2.0".freeze]
                end
                """)).singleElement().satisfies(found -> {
                    assertThat(found.name() + " " + found.version()).isEqualTo("nokogiri 1.15.5");
                    assertThat(found.licences()).containsExactly("MIT", "Apache-2.0");
                    assertThat(found.purl()).hasValue("pkg:gem/nokogiri@1.15.5?platform=x86_64-linux");
                });
    }

    @Test
    void theDependenciesOfADotnetProgramAreFoundAndItsProjectsAreNot() throws Exception {
        assertThat(Looking.packagesAt("/app/shop.deps.json", """
                {"targets": {"net8.0": {"Other/1.0": {"type": "package"}}},
                 "libraries": {"shop/1.0.0": {"type": "project", "sha512": ""},
                  "Newtonsoft.Json/13.0.3": {"type": "package", "serviceable": true, "path": "x"}}}"""))
                .extracting(InstalledPackage::purl, InstalledPackage::version).singleElement()
                .hasToString("(Optional[pkg:nuget/Newtonsoft.Json@13.0.3], \"13.0.3\")");
    }
}
