using System.Globalization;
using System.Security.Claims;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Identity;

namespace Tidu.Server.Hosting;

/// <summary>What a session carries about its user besides id, name and roles.</summary>
public static class UserClaims
{
    /// <summary>Type of the claim with the display name.</summary>
    public const string DisplayName = "display-name";

    /// <summary>Type of the claims with the units, one each.</summary>
    public const string Unit = "unit";

    /// <summary>Type of the claims with the display names of those the user acts for today.</summary>
    public const string ActsFor = "acts-for";

    /// <summary>Type of the claim that nothing works before a new password is set.</summary>
    public const string MustSetPassword = "must-set-password";

    /// <summary>The claim for one unit of a user.</summary>
    public static Claim Of(UserUnit unit) => new(Unit, $"{Write(unit.From)}|{Write(unit.To)}|{unit.UnitId}");

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static DatedUnit Read(Claim claim)
    {
        var parts = claim.Value.Split('|', 3);
        return new DatedUnit(parts[2], ReadDay(parts[0]), ReadDay(parts[1]));
    }

    private static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static DateOnly? ReadDay(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
