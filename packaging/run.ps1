# SPDX-License-Identifier: GPL-3.0-or-later
# packaging\run.ps1 [ARGUMENT...]: installs what is missing, builds the release and opens the console on Windows; without arguments
# on the embedded workspace (--demo). Written with care, NOT RUN YET: no Windows machine was at hand. From a Command Prompt:
#   powershell -ExecutionPolicy Bypass -File packaging\run.ps1
. (Join-Path $PSScriptRoot 'lib.ps1')

Install-Needed
Build 'release' @('sevenscale-console', 'sevenscalectl')
$console = Join-Path $Root 'build\release\bin\sevenscale-console.exe'
$arguments = if ($args.Count -gt 0) { $args } else { @('--demo') }
Say "Opening the console: $($arguments -join ' ')"
# A program with windows returns at once from "&": wait for it, and end as it ends.
$process = Start-Process -FilePath $console -ArgumentList ($arguments | ForEach-Object { '"' + $_ + '"' }) -NoNewWindow -PassThru -Wait
exit $process.ExitCode
