namespace Tidu.Server.Features.Counts;

/// <summary>What happened to one unit's count between two days: first + gained + moved in − lost − moved out = second. Positions in the snapshot, in order of names.</summary>
/// <param name="Gained">Hold a title on the second day and held none on the first.</param>
/// <param name="Lost">Held one on the first day and hold none on the second.</param>
/// <param name="MovedIn">Hold one on both days and counted elsewhere on the first.</param>
/// <param name="MovedOut">Hold one on both days and count elsewhere on the second.</param>
public sealed record TitleFlow(IReadOnlyList<int> Gained, IReadOnlyList<int> Lost, IReadOnlyList<int> MovedIn, IReadOnlyList<int> MovedOut)
{
    /// <summary>What the count grew by.</summary>
    public int Net => Gained.Count + MovedIn.Count - Lost.Count - MovedOut.Count;

    /// <summary>Of one unit.</summary>
    /// <param name="first">The count on the first day.</param>
    /// <param name="second">The count on the second day, of the same plan.</param>
    /// <param name="addend">A number of the plan's units; null for the plan as a whole.</param>
    public static TitleFlow Of(TitleCount first, TitleCount second, int? addend)
    {
        var before = addend is { } one ? first.Of(one) : first.All;
        var after = addend is { } other ? second.Of(other) : second.All;
        var (gained, movedIn) = Split(after.Where(enterprise => !Counts(first, enterprise, addend)), first);
        var (lost, movedOut) = Split(before.Where(enterprise => !Counts(second, enterprise, addend)), second);
        return new TitleFlow(gained, lost, movedIn, movedOut);
    }

    private static bool Counts(TitleCount count, int enterprise, int? addend) => count.AddendOf(enterprise) is { } found && (addend is null || found == addend);

    /// <summary>Those who are counted nowhere on the other day, and those who are counted elsewhere.</summary>
    private static (List<int> Nowhere, List<int> Elsewhere) Split(IEnumerable<int> enterprises, TitleCount other)
    {
        var (nowhere, elsewhere) = (new List<int>(), new List<int>());
        foreach (var enterprise in enterprises)
        {
            (other.AddendOf(enterprise) is null ? nowhere : elsewhere).Add(enterprise);
        }

        return (nowhere, elsewhere);
    }
}
