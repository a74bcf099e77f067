// Nothing runs here: dotnet ef loads this assembly and asks the factories beside it for a context.
return 0;
