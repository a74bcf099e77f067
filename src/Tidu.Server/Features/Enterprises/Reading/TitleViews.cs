using System.Linq.Expressions;
using Tidu.Engine.Ladders;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises.Reading;

/// <summary>Where a title stands on a day.</summary>
public enum TitleState
{
    Valid,
    Future,
    Expired,
    Ended,
}

/// <summary>A title as lists mark it.</summary>
/// <param name="LastDay">Last day it counts, inclusive; null is open.</param>
/// <param name="DaysLeft">Days to that day; null is open.</param>
public sealed record TitleBadge(string Kind, string Name, string ShortName, string? Track, int? Rung, DateOnly? LastDay, int? DaysLeft)
{
    internal static TitleBadge Of(Qualification title, Ladder ladder, DateOnly today)
    {
        var kind = ladder.Find(title.Kind);
        return new(title.Kind, kind?.Name ?? title.Kind, kind?.ShortName ?? title.Kind, kind?.Track, kind?.Rung, title.LastDay, title.LastDay?.DayNumber - today.DayNumber);
    }

    /// <summary>The titles of one enterprise as badges: the highest rungs first, one for each kind.</summary>
    internal static IReadOnlyList<TitleBadge> Of(IEnumerable<Qualification> titles, Ladder ladder, DateOnly today) =>
    [
        .. titles.Select(title => Of(title, ladder, today))
            .GroupBy(badge => badge.Kind).Select(group => group.MaxBy(badge => badge.LastDay ?? DateOnly.MaxValue)!)
            .OrderBy(badge => badge.Track is null).ThenByDescending(badge => badge.Rung).ThenBy(badge => badge.Kind, StringComparer.Ordinal),
    ];
}

/// <summary>A title with everything that is known of it.</summary>
/// <param name="Version">To be sent back with a change.</param>
public sealed record TitleView(
    int Id,
    string Kind,
    string Name,
    string ShortName,
    string? Track,
    int? Rung,
    [Codes(typeof(TitleState))] string State,
    string? Grade,
    string? Number,
    DateOnly? IssuedOn,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateOnly? EndedOn,
    [Codes(typeof(QualificationEnd))] string? EndReason,
    int? DaysLeft,
    bool Renewal,
    string? StandardVersion,
    string? Authority,
    string SourceText,
    int Version)
{
    internal static TitleView Of(Qualification title, Ladder ladder, DateOnly today)
    {
        var badge = TitleBadge.Of(title, ladder, today);
        var state = StateOn(title, today);
        return new(
            title.Id,
            badge.Kind,
            badge.Name,
            badge.ShortName,
            badge.Track,
            badge.Rung,
            JsonSettings.CodeOf(state),
            title.Grade,
            title.Number,
            title.IssuedOn,
            title.ValidFrom,
            title.ValidTo,
            title.EndedOn,
            title.EndReason is { } reason ? JsonSettings.CodeOf(reason) : null,
            state == TitleState.Valid ? badge.DaysLeft : null,
            title.Renewal,
            title.StandardVersion,
            title.Authority,
            title.SourceText,
            title.Version);
    }

    private static TitleState StateOn(Qualification title, DateOnly day) => title switch
    {
        _ when title.IsValidOn(day) => TitleState.Valid,
        { EndedOn: { } ended } when ended < day => TitleState.Ended,
        _ => title.ValidFrom > day ? TitleState.Future : TitleState.Expired,
    };
}

/// <summary>Titles as queries ask for them.</summary>
public static class TitlesOn
{
    /// <summary>Counts on the day; the database's form of <see cref="Qualification.IsValidOn"/>.</summary>
    public static Expression<Func<Qualification, bool>> Valid(DateOnly day) => title =>
        title.ValidFrom <= day && (title.ValidTo == null || title.ValidTo >= day) && (title.EndedOn == null || title.EndedOn >= day);

    /// <summary>Titles held on a day that end by another, and nobody holds one of the kind the day after: what was renewed does not end.</summary>
    internal static IQueryable<Qualification> Ending(IQueryable<Qualification> titles, DateOnly on, DateOnly end)
    {
        var kept = titles.Where(Valid(end.AddDays(1)));
        return titles.Where(Valid(on)).Where(title => title.ValidTo <= end || title.EndedOn <= end).Where(title => !kept.Any(other => other.EnterpriseId == title.EnterpriseId && other.Kind == title.Kind));
    }

    /// <summary>Titles held on a day that have a last day and no other of the kind that goes on longer, whether or not that has begun: what their holder is about to lose.</summary>
    internal static IQueryable<Qualification> Last(IQueryable<Qualification> titles, DateOnly on) =>
        titles.Where(Valid(on)).Where(title => title.ValidTo != null || title.EndedOn != null)
            .Where(title => !titles.Any(other => other.EnterpriseId == title.EnterpriseId && other.Kind == title.Kind
                && (other.ValidTo == null || other.ValidTo > (title.EndedOn ?? title.ValidTo)) && (other.EndedOn == null || other.EndedOn > (title.EndedOn ?? title.ValidTo))));
}
