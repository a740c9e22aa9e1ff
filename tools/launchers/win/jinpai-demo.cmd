@echo off
rem Makes a believable shop, and opens its pages in the browser. Close this window to stop.
chcp 65001 >nul
"%~dp0jinpai.exe" demo --open %*
if errorlevel 1 pause
