@echo off
rem Builds the command line (quick when nothing changed), then runs it.
setlocal
set "ROOT=%~dp0"
if /i "%~1"=="publish" (
  bash "%ROOT%tools/publish.sh" %2 %3 %4 %5
  exit /b
)
where dotnet >nul 2>nul
if errorlevel 1 (
  echo jinpai: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
  exit /b 3
)
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build "%ROOT%src\Jinpai.Cli" --configuration Release --verbosity quiet -clp:NoSummary 1>&2
if errorlevel 1 (
  echo jinpai: the build failed, see above 1>&2
  exit /b 3
)
rem What reckons for seconds is compiled in full at once, see jinpai.
if "%~1"=="replay" if not defined DOTNET_TC_QuickJit set DOTNET_TC_QuickJit=0
if "%~1"=="report" if not defined DOTNET_TC_QuickJit set DOTNET_TC_QuickJit=0
dotnet "%ROOT%src\Jinpai.Cli\bin\Release\net10.0\jinpai.dll" %*
exit /b %ERRORLEVEL%
