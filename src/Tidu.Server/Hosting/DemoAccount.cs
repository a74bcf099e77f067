namespace Tidu.Server.Hosting;

/// <summary>A demonstration account as printed once and kept in the account list.</summary>
/// <param name="IsCity">True for the accounts that <c>demo --city</c> lists first.</param>
public sealed record DemoAccount(string UserName, string Password, string DisplayName, string UnitId, string Role, bool IsCity);
