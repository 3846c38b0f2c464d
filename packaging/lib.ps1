# SPDX-License-Identifier: GPL-3.0-or-later
# What run.ps1 and test.ps1 share on Windows. Written with care, NOT RUN YET: no Windows machine was at hand.
#
# Compiler: Visual Studio 2022 (Build Tools are enough). Libraries: vcpkg, in $env:VCPKG_ROOT or, if that is not set, a clone in
# build\vcpkg. The first installation compiles Qt and takes hours; vcpkg's binary cache makes later ones, of other checkouts too, quick.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Root = Split-Path -Parent $PSScriptRoot
$Triplet = if ($env:VCPKG_DEFAULT_TRIPLET) { $env:VCPKG_DEFAULT_TRIPLET } else { 'x64-windows' }
$Ports = @('qtbase[core,gui,widgets,network,concurrent,sql,sql-psql,sql-sqlite,testlib,thread,png]', 'qtcharts', 'qtsvg',
    'qttools[linguist]', 'qttranslations', 'qtkeychain-qt6', 'spdlog', 'tl-expected', 'libpq', 'sqlite3', 'libxlsxwriter', 'libsodium')

function Say([string] $Text) { Write-Host "`n== $Text" }

function Stop-With([string] $Text) {
    [Console]::Error.WriteLine("SevenScale: $Text")
    exit 1
}

# Native programs do not throw: this does.
function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { Stop-With "$Program ended with $LASTEXITCODE" }
}

# cl.exe and its environment, as a "Developer PowerShell" has them.
function Enter-Compiler {
    if (Get-Command cl.exe -ErrorAction SilentlyContinue) { return }
    $where = Join-Path ${env:ProgramFiles(x86)} 'Microsoft Visual Studio\Installer\vswhere.exe'
    $studio = $null
    if (Test-Path $where) {
        $studio = & $where -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath
    }
    if (-not $studio) {
        Stop-With ('the C++ compiler is missing. Install it: winget install Microsoft.VisualStudio.2022.BuildTools ' +
            '--override "--quiet --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"')
    }
    Import-Module (Join-Path $studio 'Common7\Tools\Microsoft.VisualStudio.DevShell.dll')
    Enter-VsDevShell -VsInstallPath $studio -SkipAutomaticLocation -DevCmdArguments '-arch=x64 -host_arch=x64' | Out-Null
}

# Tools that winget has, where they are missing.
function Install-Tools {
    $tools = [ordered]@{ git = 'Git.Git'; cmake = 'Kitware.CMake'; ninja = 'Ninja-build.Ninja'; ccache = 'Ccache.Ccache' }
    foreach ($tool in $tools.Keys) {
        if (Get-Command $tool -ErrorAction SilentlyContinue) { continue }
        if (-not (Get-Command winget -ErrorAction SilentlyContinue)) { Stop-With "$tool is missing, and there is no winget to install it with" }
        Say "Installing $tool"
        Invoke-Checked 'winget' @('install', '--exact', '--id', $tools[$tool], '--silent', '--accept-package-agreements', '--accept-source-agreements')
        $env:PATH = [Environment]::GetEnvironmentVariable('PATH', 'Machine') + ';' + [Environment]::GetEnvironmentVariable('PATH', 'User') + ';' + $env:PATH
    }
}

# The libraries, and $Vcpkg: where they are.
function Install-Libraries {
    $script:Vcpkg = if ($env:VCPKG_ROOT) { $env:VCPKG_ROOT } else { Join-Path $Root 'build\vcpkg' }
    if (-not (Test-Path (Join-Path $Vcpkg '.vcpkg-root'))) {
        Say "Fetching vcpkg into $Vcpkg"
        Invoke-Checked 'git' @('clone', '--quiet', 'https://github.com/microsoft/vcpkg', $Vcpkg)
    }
    $program = Join-Path $Vcpkg 'vcpkg.exe'
    if (-not (Test-Path $program)) { Invoke-Checked (Join-Path $Vcpkg 'bootstrap-vcpkg.bat') @('-disableMetrics') }
    Say 'Installing what is missing (the first time this compiles Qt: hours)'
    # vcpkg says "already installed" within seconds.
    Invoke-Checked $program (@('install', '--classic', "--triplet=$Triplet", '--recurse') + $Ports)
}

function Install-Needed {
    Install-Tools
    Enter-Compiler
    Install-Libraries
    $installed = Join-Path $Vcpkg "installed\$Triplet"
    $env:PATH = (Join-Path $installed 'bin') + ';' + (Join-Path $installed 'tools\Qt6\bin') + ';' + $env:PATH
    $env:QT_PLUGIN_PATH = Join-Path $installed 'Qt6\plugins'
}

# Build PRESET [TARGET...]: all targets if none is named.
function Build([string] $Preset, [string[]] $Targets = @()) {
    Say "Configuring $Preset"
    $extra = @(if ($env:SEVENSCALE_CMAKE_ARGS) { $env:SEVENSCALE_CMAKE_ARGS -split ' ' })
    Push-Location $Root
    try {
        $toolchain = Join-Path $Vcpkg 'scripts\buildsystems\vcpkg.cmake'
        Invoke-Checked 'cmake' (@('--preset', $Preset, "-DCMAKE_TOOLCHAIN_FILE=$toolchain", "-DVCPKG_TARGET_TRIPLET=$Triplet",
                '-DVCPKG_MANIFEST_MODE=OFF') + $extra)
        Say "Building $Preset"
        $arguments = @('--build', '--preset', $Preset, '--parallel', "$env:NUMBER_OF_PROCESSORS")
        if ($Targets.Count -gt 0) { $arguments += @('--target') + $Targets }
        Invoke-Checked 'cmake' $arguments
    } finally {
        Pop-Location
    }
}
