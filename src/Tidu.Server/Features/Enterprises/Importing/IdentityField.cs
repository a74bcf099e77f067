using System.Globalization;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>A property of an enterprise that a column says, as text: codes, ISO dates, true and false.</summary>
/// <param name="Field">In the lexicon, and in the history.</param>
/// <param name="Longest">Characters it may have.</param>
internal sealed record IdentityField(string Field, int Longest, Func<Enterprise, string?> Read, Action<Enterprise, string?> Write)
{
    private const int Short = 100;

    /// <summary>All of them, in the order in which lines keep them; the name first.</summary>
    public static readonly IReadOnlyList<IdentityField> All =
    [
        new(Columns.Name, 200, one => one.Name, (one, value) => one.Name = value!),
        new(Columns.Unit, 128, one => one.UnitId, (one, value) => one.UnitId = value),
        new(Columns.Park, 128, one => one.ParkId, (one, value) => one.ParkId = value),
        new("industry", 8, one => one.IndustryCode, (one, value) => one.IndustryCode = value),
        new("size", Short, one => Code(one.Size), (one, value) => one.Size = JsonSettings.MemberOf<EnterpriseSize>(value)),
        new("registered-on", Short, one => Day(one.RegisteredOn), (one, value) => one.RegisteredOn = DayOf(value)),
        new("state", Short, one => JsonSettings.CodeOf(one.State), (one, value) => one.State = JsonSettings.MemberOf<EnterpriseState>(value) ?? one.State),
        new("state-from", Short, one => Day(one.StateFrom), (one, value) => one.StateFrom = DayOf(value)),
        new("field", Short, one => one.Field, (one, value) => one.Field = value),
        new("leading-industry", Short, one => one.LeadingIndustry, (one, value) => one.LeadingIndustry = value),
        new("key-cluster", Short, one => one.KeyCluster, (one, value) => one.KeyCluster = value),
        new("state-controlled", Short, one => one.StateControlled is { } truth ? (truth ? "true" : "false") : null, (one, value) => one.StateControlled = value == "true"),
        new("listing-stage", Short, one => one.ListingStage, (one, value) => one.ListingStage = value),
        new("contact-name", Short, one => one.ContactName, (one, value) => one.ContactName = value),
        new("contact-post", Short, one => one.ContactPost, (one, value) => one.ContactPost = value),
        new("contact-phone", 50, one => one.ContactPhone, (one, value) => one.ContactPhone = value),
    ];

    public const int Name = 0;
    public const int Unit = 1;
    public const int Park = 2;
    public const int Industry = 3;
    public const int RegisteredOn = 5;
    public const int State = 6;
    public const int StateFrom = 7;

    /// <summary>The properties that writing them changes.</summary>
    public static readonly IReadOnlyList<string> Properties =
    [
        nameof(Enterprise.Name), nameof(Enterprise.UnitId), nameof(Enterprise.ParkId), nameof(Enterprise.IndustryCode), nameof(Enterprise.Size), nameof(Enterprise.RegisteredOn),
        nameof(Enterprise.State), nameof(Enterprise.StateFrom), nameof(Enterprise.Field), nameof(Enterprise.LeadingIndustry), nameof(Enterprise.KeyCluster), nameof(Enterprise.StateControlled),
        nameof(Enterprise.ListingStage), nameof(Enterprise.ContactName), nameof(Enterprise.ContactPost), nameof(Enterprise.ContactPhone), nameof(Enterprise.SearchText),
    ];

    /// <summary>A day as text.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a text.</summary>
    public static DateOnly? DayOf(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Code(EnterpriseSize? size) => size is { } known ? JsonSettings.CodeOf(known) : null;
}
