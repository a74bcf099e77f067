using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Who is logged in, and what the screens need to know about it.</summary>
/// <param name="Unit">The main unit.</param>
/// <param name="Roles">Role names.</param>
/// <param name="Demo">True where demonstration data are loaded.</param>
/// <param name="Today">In China.</param>
/// <param name="Version">The program's.</param>
public sealed record SessionResponse(
    string UserName, string DisplayName, UnitRef Unit, [Codes(typeof(Roles))] IReadOnlyList<string> Roles, bool CanReadFindings, bool CanExport, bool Demo, DateOnly Today, string Version);
