namespace Tidu.Engine.Standards;

/// <summary>For one kind of application, the days on which a version decides.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null: open.</param>
public sealed record ForceSpan(ApplicationKind Kind, DateOnly From, DateOnly? To)
{
    /// <summary>True on a day inside.</summary>
    public bool Contains(DateOnly day) => From <= day && (To is not { } to || day <= to);

    /// <summary>True where both decide on some day for the same kind.</summary>
    public bool Overlaps(ForceSpan other) => Kind == other.Kind && !(To < other.From) && !(other.To < From);
}
