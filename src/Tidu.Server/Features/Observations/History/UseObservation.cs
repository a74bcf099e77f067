using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>POST /api/observations/{id}/use: this one of several sources counts from now on (选用).</summary>
internal static class UseObservation
{
    public static Task<IResult> Handle(int id, ReasonBody body, ActOnValue act, ValueWriter writer, CancellationToken cancel) => act.RunAsync(
        new ValueAct(id, ValueActions.Choose, body.Reason, new MineSide(null, null, body.Version), Changes: false),
        value => Task.FromResult(Choose(value, writer)),
        cancel);

    private static ProblemHttpResult? Choose(ActedValue value, ValueWriter writer)
    {
        if (value.Row.Source == SourceKind.Demo)
        {
            return Problems.RuleBroken("demo-not-used");
        }

        if (value.Row is { Used: true, ChosenByHand: true })
        {
            return Problems.RuleBroken("nothing-changed");
        }

        writer.Choose(value.Cell, value.Row, new ChangeStep(ChangeAct.Chosen, value.Reason));
        return null;
    }
}

/// <summary>POST /api/observations/{id}/set-aside: the source stays on record and no longer counts.</summary>
internal static class SetAsideObservation
{
    public static Task<IResult> Handle(int id, ReasonBody body, ActOnValue act, ValueWriter writer, CancellationToken cancel) => act.RunAsync(
        new ValueAct(id, ValueActions.SetAside, body.Reason, new MineSide(null, null, body.Version), Changes: false),
        value => Task.FromResult(SetAside(value, writer)),
        cancel);

    private static ProblemHttpResult? SetAside(ActedValue value, ValueWriter writer)
    {
        if (value.Row is { Used: false, ChosenByHand: true })
        {
            return Problems.RuleBroken("nothing-changed");
        }

        writer.SetAside(value.Cell, value.Row, new ChangeStep(ChangeAct.SetAside, value.Reason));
        return null;
    }
}
