@echo off
rem Starts Slipway: without arguments its window, with arguments a command. Finds a Java 25 or newer by itself.
setlocal EnableExtensions EnableDelayedExpansion
set "BUNDLE=%~dp0.."
set "FOUND="
call :try "%BUNDLE%\runtime"
call :try "%SLIPWAY_JAVA_HOME%"
call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined FOUND (
  echo slipway: There is no Java 25 or newer on this computer. 1>&2
  echo Get one for free from https://adoptium.net/temurin/releases/?version=25 and start Slipway again. 1>&2
  echo If you have one in an unusual place, set SLIPWAY_JAVA_HOME to it. 1>&2
  exit /b 1
)
set "CACHE=%LOCALAPPDATA%\Slipway\cache"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
set "KIND=command"
if "%~1"=="" set "KIND=window"
"%FOUND%\bin\java.exe" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\%KIND%.jsa" -Xms32m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Xlog:disable -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED "-Dslipway.launcher=%BUNDLE%\bin\slipway.cmd" %SLIPWAY_JAVA_OPTIONS% --class-path "%BUNDLE%\lib\*" dev.slipway.Slipway %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=.-+" %%M in ("!VERSION!") do if %%M GEQ 25 set "FOUND=%~1"
exit /b 0
