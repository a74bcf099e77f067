using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tidu.Server.Features.Identity;

/// <summary>A cookie that a browser gets with a log-in and shows at the next: it counts its failures by itself, so that whoever locks an account from elsewhere does not lock out its owner.</summary>
/// <remarks>The device cookies of OWASP. It opens nothing: the password is asked as ever, and its failures make this way wait, too.</remarks>
public sealed class KnownDevice(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "tidu.device";
    private static readonly TimeSpan ValidFor = TimeSpan.FromDays(90);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("tidu.device").ToTimeLimitedDataProtector();

    /// <summary>The browser's own id where the user has logged in from it; null for a strange browser.</summary>
    public string? Read(HttpContext http, string userId)
    {
        if (http.Request.Cookies[Name] is not { Length: < 1024 } cookie)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(cookie).Split('|') is [var owner, var device, var until] && owner == userId
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) > clock.GetUtcNow()
                ? device
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Gives it to the browser, after a log-in.</summary>
    public void Write(HttpContext http, string userId)
    {
        var until = clock.GetUtcNow() + ValidFor;
        var value = string.Join('|', userId, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        http.Response.Cookies.Append(Name, _protector.Protect(value, ValidFor), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", Expires = until, IsEssential = true,
        });
    }
}
