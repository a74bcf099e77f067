using System.Globalization;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Writing;

/// <summary>What may be edited one by one.</summary>
public enum EnterpriseField
{
    Name,
    Unit,
    Park,
    Industry,
    Size,
    State,
    RegisteredOn,
    Field,
    LeadingIndustry,
    KeyCluster,
    StateControlled,
    ListingStage,
    ContactName,
    ContactPost,
    ContactPhone,
}

/// <summary>A property as text: how it is read, checked and set.</summary>
internal static class EnterpriseFields
{
    private const int LongestName = 200;
    private const int LongestText = 100;
    private const int LongestPhone = 50;

    /// <summary>What others base counts and verdicts on: changing it needs a reason.</summary>
    public static bool NeedsReason(EnterpriseField field) =>
        field is EnterpriseField.Name or EnterpriseField.Unit or EnterpriseField.Park or EnterpriseField.Industry or EnterpriseField.State or EnterpriseField.RegisteredOn;

    /// <summary>The value as stored; null where it is missing.</summary>
    public static string? Read(Enterprise one, EnterpriseField field) => field switch
    {
        EnterpriseField.Name => one.Name,
        EnterpriseField.Unit => one.UnitId,
        EnterpriseField.Park => one.ParkId,
        EnterpriseField.Industry => one.IndustryCode,
        EnterpriseField.Size => one.Size is { } size ? JsonSettings.CodeOf(size) : null,
        EnterpriseField.State => JsonSettings.CodeOf(one.State),
        EnterpriseField.RegisteredOn => one.RegisteredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        EnterpriseField.Field => one.Field,
        EnterpriseField.LeadingIndustry => one.LeadingIndustry,
        EnterpriseField.KeyCluster => one.KeyCluster,
        EnterpriseField.StateControlled => one.StateControlled is { } controlled ? (controlled ? "true" : "false") : null,
        EnterpriseField.ListingStage => one.ListingStage,
        EnterpriseField.ContactName => one.ContactName,
        EnterpriseField.ContactPost => one.ContactPost,
        _ => one.ContactPhone,
    };

    /// <summary>The value as history and audit trail keep it: personal data in part.</summary>
    public static string? Kept(Enterprise one, EnterpriseField field) => field switch
    {
        EnterpriseField.ContactName => ContactMask.Name(one.ContactName),
        EnterpriseField.ContactPhone => ContactMask.Phone(one.ContactPhone),
        _ => Read(one, field),
    };

    /// <summary>Sets a text; a problem where it is none of the field. Units are checked by the caller.</summary>
    public static IResult? Set(Enterprise one, EnterpriseField field, string? text, DateOnly today)
    {
        var value = string.IsNullOrWhiteSpace(text) ? null : PlainText.OneLine(text).Trim();
        return TooLong(field, value) ?? field switch
        {
            EnterpriseField.Name => value is null ? Wrong("name-needed", value) : Take(() => one.Name = value),
            EnterpriseField.Unit => Take(() => one.UnitId = value),
            EnterpriseField.Park => Take(() => one.ParkId = value),
            EnterpriseField.Industry => value is null || IndustryCode.Read(value) is not null ? Take(() => one.IndustryCode = value is null ? null : IndustryCode.Read(value)) : Wrong("industry-wrong", value),
            EnterpriseField.Size => value is null || JsonSettings.MemberOf<EnterpriseSize>(value) is not null ? Take(() => one.Size = JsonSettings.MemberOf<EnterpriseSize>(value)) : Wrong("value-unreadable", value),
            EnterpriseField.State => JsonSettings.MemberOf<EnterpriseState>(value) is { } state ? Take(() => one.State = state) : Wrong("value-unreadable", value),
            EnterpriseField.RegisteredOn => SetDay(one, value, today),
            EnterpriseField.StateControlled => value is null or "true" or "false" ? Take(() => one.StateControlled = value is null ? null : value == "true") : Wrong("value-unreadable", value),
            _ => Take(() => SetText(one, field, value)),
        };
    }

    private static void SetText(Enterprise one, EnterpriseField field, string? value)
    {
        switch (field)
        {
            case EnterpriseField.Field: one.Field = value; break;
            case EnterpriseField.LeadingIndustry: one.LeadingIndustry = value; break;
            case EnterpriseField.KeyCluster: one.KeyCluster = value; break;
            case EnterpriseField.ListingStage: one.ListingStage = value; break;
            case EnterpriseField.ContactName: one.ContactName = value; break;
            case EnterpriseField.ContactPost: one.ContactPost = value; break;
            default: one.ContactPhone = value; break;
        }
    }

    private static IResult? SetDay(Enterprise one, string? value, DateOnly today)
    {
        if (value is null)
        {
            return Take(() => one.RegisteredOn = null);
        }

        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Wrong("value-unreadable", value);
        }

        return day > today ? Problems.RuleBroken("day-in-future", ("on", day)) : Take(() => one.RegisteredOn = day);
    }

    private static IResult? TooLong(EnterpriseField field, string? value)
    {
        var most = field switch { EnterpriseField.Name => LongestName, EnterpriseField.ContactPhone => LongestPhone, _ => LongestText };
        return value?.Length > most ? Problems.RuleBroken("text-too-long", ("field", JsonSettings.CodeOf(field)), ("length", value.Length), ("most", most)) : null;
    }

    private static IResult Wrong(string code, string? value) => Problems.RuleBroken(code, ("value", value));

    private static IResult? Take(Action set)
    {
        set();
        return null;
    }
}
