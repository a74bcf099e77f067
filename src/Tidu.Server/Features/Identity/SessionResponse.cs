using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Who is logged in, and what the screens need to know about it.</summary>
/// <param name="Unit">The main unit; null for an administrator without one, and before the first password is set.</param>
/// <param name="Roles">Role names, with those held for others.</param>
/// <param name="Permissions">Names of the policies that the user holds.</param>
/// <param name="ActsFor">Display names of those the user acts for today (代理).</param>
/// <param name="MustSetPassword">True where nothing works before a new password is set.</param>
/// <param name="Demo">True where demonstration data are loaded.</param>
/// <param name="Today">In China.</param>
/// <param name="Version">The program's.</param>
public sealed record SessionResponse(
    string UserName,
    string DisplayName,
    UnitRef? Unit,
    [Codes(typeof(Roles))] IReadOnlyList<string> Roles,
    [Codes(typeof(Policies))] IReadOnlyList<string> Permissions,
    IReadOnlyList<string> ActsFor,
    bool MustSetPassword,
    bool CanReadFindings,
    bool CanExport,
    bool Demo,
    DateOnly Today,
    string Version);
