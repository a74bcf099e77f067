using Shouldly;
using Tidu.Server.Features.Counts;
using Xunit;

namespace Tidu.Server.Tests.Features.Counts;

/// <summary>A snapshot that follows random edits against one made anew from all rows.</summary>
public class PatchSnapshotTests
{
    private static readonly string?[] UnitIds = ["A", "B", "C", "A1", "X", null];
    private static readonly string[] Kinds = ["high-tech-enterprise", "tech-sme", "other"];

    [Fact]
    public void Patched_AfterManyEdits_IsTheOneMadeAnew()
    {
        var random = new Random(20260101);
        for (var run = 0; run < 40; run++)
        {
            var made = new NamedRows(new MadeRegistry(random));
            var snapshot = made.Whole();
            for (var step = 0; step < 15; step++)
            {
                var changed = Edit(random, made);
                snapshot = made.Patch(snapshot, changed).ShouldNotBeNull();
                DescribeSnapshot.Of(snapshot).ShouldBe(DescribeSnapshot.Of(made.Whole()));
            }
        }
    }

    [Fact]
    public void Patched_BehindOneThatIsNotKnown_IsNone()
    {
        var last = BuildSnapshot.Of([new(1, "A", null, false)], [], []);
        PatchSnapshot.Of(last, new HashSet<int> { 2 }, [new RowBehind(new(2, "A", null, false), 7)], [], []).ShouldBeNull();
    }

    [Fact]
    public void Only_SomeEnterprises_HasTheirTitlesAndPlaces()
    {
        var made = new NamedRows(new MadeRegistry(new Random(7)));
        var ids = new HashSet<int> { 3, 17, 18, 60, 999 };
        var anew = new NamedRows(new MadeRegistry(new Random(7)));
        anew.Rows.RemoveAll(row => !ids.Contains(row.Row.Id));
        DescribeSnapshot.Of(BuildSnapshot.Only(made.Whole(), ids)).ShouldBe(DescribeSnapshot.Of(anew.Whole()));
    }

    private static HashSet<int> Edit(Random random, NamedRows made)
    {
        var changed = new HashSet<int>();
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var id = made.Rows.Count == 0 || random.Next(6) == 0 ? made.Add($"企业{random.Next(100)}") : made.Rows[random.Next(made.Rows.Count)].Row.Id;
            changed.Add(id);
            Change(random, made, id);
        }

        return changed;
    }

    private static void Change(Random random, NamedRows made, int id)
    {
        switch (random.Next(6))
        {
            case 0:
                made.Rows.RemoveAll(row => row.Row.Id == id);
                break;
            case 1:
                made.Set(id, row => row with { Name = $"企业{random.Next(100)}" });
                break;
            case 2:
                made.Set(id, row => row with { Row = row.Row with { UnitId = UnitIds[random.Next(UnitIds.Length)], ParkId = random.Next(3) == 0 ? $"P{random.Next(40)}" : null, Synthetic = random.Next(2) == 0 } });
                break;
            case 3:
                made.Made.Titles.RemoveAll(title => title.EnterpriseId == id);
                break;
            case 4:
                made.Made.Places.RemoveAll(place => place.EnterpriseId == id);
                made.Made.Places.Add(new PlaceRow(id, "B", null, null, new DateOnly(2023, random.Next(1, 12), 1)));
                break;
            default:
                made.Made.Titles.Add(new TitleRow(id, Kinds[random.Next(Kinds.Length)], new DateOnly(2020, 1, 1).AddDays(random.Next(900)), null));
                break;
        }
    }

    /// <summary>Rows with names, as the database has them.</summary>
    private sealed class NamedRows
    {
        public NamedRows(MadeRegistry made)
        {
            Made = made;
            Rows.AddRange(made.Enterprises.Select(row => new NamedRow($"企业{row.Id % 50:00}", row)));
        }

        public MadeRegistry Made { get; }

        public List<NamedRow> Rows { get; } = [];

        public int Add(string name)
        {
            var id = Rows.Select(row => row.Row.Id).Append(60).Max() + 1;
            Rows.Add(new NamedRow(name, new EnterpriseRow(id, "A", null, false)));
            return id;
        }

        public void Set(int id, Func<NamedRow, NamedRow> change)
        {
            var at = Rows.FindIndex(row => row.Row.Id == id);
            if (at >= 0)
            {
                Rows[at] = change(Rows[at]);
            }
        }

        public RegistrySnapshot Whole() => BuildSnapshot.Of([.. InOrder().Select(row => row.Row)], Made.Places, Made.Titles);

        public RegistrySnapshot? Patch(RegistrySnapshot last, HashSet<int> changed)
        {
            var order = InOrder();
            var behind = order.Select((row, at) => new RowBehind(row.Row, at == 0 ? null : order[at - 1].Row.Id)).Where(row => changed.Contains(row.Row.Id));
            return PatchSnapshot.Of(last, changed, [.. behind], Made.Places.Where(row => changed.Contains(row.EnterpriseId)), Made.Titles.Where(row => changed.Contains(row.EnterpriseId)));
        }

        private List<NamedRow> InOrder() => [.. Rows.OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Row.Id)];
    }

    private sealed record NamedRow(string Name, EnterpriseRow Row);
}

/// <summary>All that counts see of a snapshot, a line for each enterprise.</summary>
internal static class DescribeSnapshot
{
    public static List<string> Of(RegistrySnapshot snapshot) =>
        [.. snapshot.Ids.Select((id, at) => $"{id} {snapshot.Synthetic[at]} {snapshot.GoneFrom[at]} {snapshot.Places[snapshot.OwnPlaces[at]]} {Earlier(snapshot, at)} {Titles(snapshot, at)} {snapshot.PositionOf(id) == at}")];

    private static string Earlier(RegistrySnapshot snapshot, int at) =>
        snapshot.Earlier.TryGetValue(at, out var spans) ? string.Join(',', spans.Select(span => $"{snapshot.Places[span.Place]} {span.From}-{span.To}")) : "";

    private static string Titles(RegistrySnapshot snapshot, int at) => string.Join(',', snapshot.Kinds.Order(StringComparer.Ordinal).SelectMany(kind =>
        snapshot.TitlesOf(kind).ToArray().Where(span => span.Enterprise == at).Select(span => $"{kind} {span.From}-{span.Last}").Order(StringComparer.Ordinal)));
}
