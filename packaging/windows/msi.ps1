# The recipe for the .msi: run it on Windows with a JDK 25, Maven and WiX. It has never been run; see packaging/README.md.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$target = Join-Path (Get-Location) 'packaging\target\windows'
$version = (Select-Xml -Path pom.xml -XPath '/*[local-name()="project"]/*[local-name()="version"]').Node.InnerText
$number = $version -replace '-SNAPSHOT$', ''

mvn -B -q -ntp -pl app -am '-Dmaven.test.skip=true' -Ppackaging package
if ($LASTEXITCODE) { exit $LASTEXITCODE }
Remove-Item -Recurse -Force $target -ErrorAction Ignore
New-Item -ItemType Directory -Force "$target\input" | Out-Null
Copy-Item -Recurse app\target\mintmark.jar, app\target\lib, app\target\mintmark.cdx.json, LICENSE, assets\fonts\*-OFL.txt, assets\fonts\*-MIT.txt "$target\input"
& "$env:JAVA_HOME\bin\java" -cp 'app\target\lib\*' packaging\parts\Licences.java app\target\mintmark.cdx.json app\target\lib "$target\input"
if ($LASTEXITCODE) { exit $LASTEXITCODE }
$modules = & "$env:JAVA_HOME\bin\jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps --recursive `
    --class-path "$target\input\lib\*" "$target\input\mintmark.jar"
& "$env:JAVA_HOME\bin\jlink" --add-modules "$modules,jdk.net,jdk.charsets" --strip-debug --no-header-files --no-man-pages `
    --generate-cds-archive --output "$target\runtime"
if ($LASTEXITCODE) { exit $LASTEXITCODE }
# A second launcher with a console, where commands answer; its name must differ from the first by more than its case.
Set-Content "$target\mintmark.properties" 'win-console=true'
& "$env:JAVA_HOME\bin\jpackage" --type msi --name Mintmark --app-version $number --dest $target --input "$target\input" `
    --main-jar mintmark.jar --runtime-image "$target\runtime" --license-file LICENSE --win-menu --win-dir-chooser `
    --win-upgrade-uuid 7f0b6d6e-3c39-4d0e-9f0d-4f6f9a3f6a51 --add-launcher "mintmark-cli=$target\mintmark.properties" `
    --java-options '-XX:+UseSerialGC' --java-options '-Xshare:auto'
exit $LASTEXITCODE
