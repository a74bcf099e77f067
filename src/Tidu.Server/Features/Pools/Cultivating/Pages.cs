using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows of a page.</param>
internal readonly record struct AskedPage(int Number, int Size)
{
    public const int Usual = 100;
    public const int Largest = 500;

    private const int MostPages = 100_000;

    public int Skipped => (Number - 1) * Size;

    /// <summary>The first page of usual size where nothing is asked for; 400 for what is none.</summary>
    public static (AskedPage Page, ProblemHttpResult? Problem) Of(int? page, int? pageSize)
    {
        var asked = new AskedPage(page ?? 1, pageSize ?? Usual);
        return (asked, asked.Size is < 1 or > Largest || asked.Number is < 1 or > MostPages ? Problems.BadRequest("wrong-page-size", ("size", asked.Size), ("largest", Largest)) : null);
    }
}

/// <summary>A page of tasks.</summary>
/// <param name="Total">All that the filters find within the scope.</param>
public sealed record CultivationTaskPage(IReadOnlyList<CultivationTaskView> Rows, int Total, int Page, int PageSize);

/// <summary>A page of applications.</summary>
/// <param name="Total">All that the filters find within the scope.</param>
public sealed record ApplicationPage(IReadOnlyList<ApplicationView> Rows, int Total, int Page, int PageSize);

/// <summary>A page of a pool's places.</summary>
/// <param name="Total">All of them within the scope.</param>
public sealed record PlacePage(IReadOnlyList<PlaceView> Rows, int Total, int Page, int PageSize);

/// <summary>A page of pools.</summary>
/// <param name="Total">All that the caller sees.</param>
public sealed record PoolPage(IReadOnlyList<PoolView> Rows, int Total, int Page, int PageSize);
