namespace Tidu.Server.Features.Identity;

/// <summary>Name and password, taken as they are: nothing is trimmed.</summary>
public sealed record LogInRequest(string UserName, string Password);
