using System.CommandLine;
using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards;

/// <summary>Which version of which standard a command means: the id, <c>--as-of</c> and <c>--kind</c>.</summary>
public sealed class StandardChoice
{
    /// <summary>The standard's id.</summary>
    public Argument<string> Standard { get; } = new("STANDARD") { Description = Texts.Of("standard.id") };

    /// <summary>--as-of; today in China where it is not given.</summary>
    public Option<string?> AsOf { get; } = new("--as-of") { Description = Texts.Of("standard.as-of"), HelpName = "DATE" };

    /// <summary>--kind; new where it is not given.</summary>
    public Option<string?> Kind { get; } = new("--kind") { Description = Texts.Of("standard.kind"), HelpName = "KIND" };

    /// <summary>--jurisdiction; the national standard alone where it is not given.</summary>
    public Option<string?> Jurisdiction { get; } = new("--jurisdiction") { Description = Texts.Of("standard.jurisdiction"), HelpName = "CODE" };

    /// <summary>The version in force, the division's overlay merged in, compiled for the day and kind.</summary>
    /// <param name="context">The call.</param>
    /// <param name="overrides">What-if: numbers by parameter; null: none.</param>
    /// <exception cref="CommandException">bad-date, bad-kind, bad-jurisdiction, unknown-standard, no-version, unknown-parameter, exit code 2; packs-have-problems, exit code 1</exception>
    public CompiledStandard Compile(CommandContext context, IReadOnlyDictionary<string, decimal>? overrides = null)
    {
        var (day, kind, id) = (DayOf(context), KindOf(context), context.Value(Standard)!);
        var standards = PackFolder.Read(context.Settings.PacksFolder).Standards;
        var found = standards.Resolve(id, day, kind, JurisdictionOf(context));
        if (found.Version is not { } version)
        {
            throw found.Obstacle == ResolutionObstacle.UnknownStandard
                ? CommandException.Usage("unknown-standard", ("id", id), ("known", string.Join(' ', standards.Ids)))
                : CommandException.Usage("no-version", ("id", id), ("on", day.ToString("O", CultureInfo.InvariantCulture)), ("kind", PackCodes.Of(kind)), ("why", found.Explain(id, day, kind)));
        }

        var unknown = overrides?.Keys.FirstOrDefault(name => version.Parameters.All(parameter => parameter.Id != name));
        return unknown is null
            ? StandardCompiler.Compile(version, day, kind, overrides)
            : throw CommandException.Usage("unknown-parameter", ("id", unknown), ("known", string.Join(' ', version.Parameters.Select(parameter => parameter.Id))));
    }

    private DateOnly DayOf(CommandContext context) => context.Value(AsOf) switch
    {
        null => ChinaTime.Today(TimeProvider.System),
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw CommandException.Usage("bad-date", ("value", text)),
    };

    private string? JurisdictionOf(CommandContext context) => context.Value(Jurisdiction) switch
    {
        null => null,
        var text when DivisionCode.IsCode(text) => text,
        var text => throw CommandException.Usage("bad-jurisdiction", ("value", text)),
    };

    private ApplicationKind KindOf(CommandContext context) => context.Value(Kind) switch
    {
        null => ApplicationKind.New,
        var text => PackCodes.Parse<ApplicationKind>(text) ?? throw CommandException.Usage("bad-kind", ("value", text)),
    };
}
