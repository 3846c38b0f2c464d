# SPDX-License-Identifier: GPL-3.0-or-later
# packaging\test.ps1 [CTEST ARGUMENT...]: installs what is missing (PostgreSQL 15's programs, too), builds everything and runs every
# test on Windows. Written with care, NOT RUN YET: no Windows machine was at hand. From a Command Prompt:
#   powershell -ExecutionPolicy Bypass -File packaging\test.ps1
. (Join-Path $PSScriptRoot 'lib.ps1')

Install-Needed

# The tests start servers of their own: the programs from the zip archive are enough, and no service is set up.
# PostgreSQL refuses to start as an administrator; pg_ctl gives up those rights by itself.
$postgres = Join-Path $Root 'build\postgresql-15\pgsql\bin'
if (-not (Test-Path (Join-Path $postgres 'initdb.exe'))) {
    Say 'Fetching PostgreSQL 15'
    $folder = Join-Path $Root 'build\postgresql-15'
    New-Item -ItemType Directory -Force $folder | Out-Null
    $archive = Join-Path $folder 'postgresql.zip'
    $ProgressPreference = 'SilentlyContinue'
    Invoke-WebRequest -UseBasicParsing -OutFile $archive 'https://get.enterprisedb.com/postgresql/postgresql-15.10-1-windows-x64-binaries.zip'
    Expand-Archive -Force $archive $folder
    Remove-Item $archive
}
$env:PATH = "$postgres;$env:PATH"

Build 'dev'
Say 'Testing'
$env:QT_QPA_PLATFORM = 'offscreen'
Push-Location $Root
try {
    & ctest --preset dev --output-on-failure -j $env:NUMBER_OF_PROCESSORS @args
    $status = $LASTEXITCODE
} finally {
    Pop-Location
}
exit $status
