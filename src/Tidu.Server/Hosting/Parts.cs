using System.CommandLine;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Hosting;

/// <summary>What the slices bring, listed in Program.cs; the host knows them only through this.</summary>
public sealed record Parts
{
    /// <summary>Puts the slices' classes into the container, for the server and the command line alike.</summary>
    public required Action<IServiceCollection, HostSettings> Services { get; init; }

    /// <summary>Maps the slices' routes.</summary>
    public required Action<IEndpointRouteBuilder> Endpoints { get; init; }

    /// <summary>Builds the commands of <c>tidu</c>, in the order of the help text.</summary>
    public required IReadOnlyList<Func<CommandOptions, Command>> Commands { get; init; }

    /// <summary>What fills a demonstration database, in order, in one transaction.</summary>
    public required IReadOnlyList<DemoStep> DemoSteps { get; init; }

    /// <summary>What every other database has from the data files, in order: units and the dictionary, and newer files of plans that somebody chose. Runs at the first start and whenever the files have changed.</summary>
    public IReadOnlyList<DemoStep> ReferenceSteps { get; init; } = [];
}
