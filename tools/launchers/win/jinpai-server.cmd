@echo off
rem Starts the pages on your own data and opens them in the browser. Close this window to stop.
chcp 65001 >nul
"%~dp0jinpai.exe" serve --open %*
if errorlevel 1 pause
