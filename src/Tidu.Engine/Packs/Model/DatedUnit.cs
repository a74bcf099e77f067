namespace Tidu.Engine.Packs;

/// <summary>A reference to a unit for a time.</summary>
/// <param name="UnitId">The unit's id.</param>
/// <param name="From">First day, inclusive; null: always.</param>
/// <param name="To">Last day, inclusive; null: open.</param>
public sealed record DatedUnit(string UnitId, DateOnly? From, DateOnly? To)
{
    /// <summary>True where the reference holds on the day.</summary>
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
