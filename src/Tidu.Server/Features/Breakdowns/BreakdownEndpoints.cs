using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>The slice's routes and what it puts into the container.</summary>
public static class BreakdownEndpoints
{
    public static IServiceCollection AddBreakdowns(this IServiceCollection services) => services
        .AddScoped<BreakdownDoor>()
        .AddScoped<MoveBreakdown>();

    public static void MapBreakdowns(this IEndpointRouteBuilder app)
    {
        var ofPlan = app.MapGroup("/api/plans/{planId}").WithTags("Breakdowns");
        ofPlan.MapGet("/breakdowns", ReadBreakdowns.OfPlan).RequireAuthorization(Policies.ReadPlans).WithSummary("How the plan's targets are broken down").WithProblems(404);
        ofPlan.MapPost("/breakdowns", CreateBreakdown.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("A new breakdown, worked out").WithProblems(400, 404, 409, 422);
        ofPlan.MapPost("/breakdowns/preview", CreateBreakdown.Preview).RequireAuthorization(Policies.EditPlans).WithSummary("The same without keeping it").WithProblems(400, 404, 409, 422);
        ofPlan.MapGet("/above", CompareWithAbove.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("The plan's targets against those of the plan above").WithProblems(404);
        app.MapGet("/api/breakdowns", ReadBreakdowns.All).RequireAuthorization(Policies.ReadPlans).WithTags("Breakdowns").WithSummary("Breakdowns of all plans that the caller sees or is asked about");
        MapOne(app.MapGroup("/api/breakdowns/{id:int}").WithTags("Breakdowns"));
    }

    private static void MapOne(RouteGroupBuilder one)
    {
        one.MapGet("/", ReadBreakdowns.Read).RequireAuthorization(Policies.ReadPlans).WithSummary("A breakdown with its cells, comments and steps").WithProblems(404);
        one.MapPut("/", EditBreakdown.Settings).RequireAuthorization(Policies.EditPlans).WithSummary("Works a draft out anew; cells set by hand stay").WithProblems(400, 404, 409, 422);
        one.MapDelete("/", EditBreakdown.Delete).RequireAuthorization(Policies.EditPlans).WithSummary("Gives a draft up").WithProblems(400, 404, 409);
        one.MapPatch("/cells", EditBreakdown.Cells).RequireAuthorization(Policies.EditPlans).WithSummary("Sets cells by hand").WithProblems(400, 404, 409, 422);
        one.MapPatch("/bases", EditBases.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("Sets bases of a draft and works it out anew; cells set by hand stay").WithProblems(400, 404, 409, 422);
        one.MapPost("/consult", MoveBreakdown.Consult).RequireAuthorization(Policies.EditPlans).WithSummary("Asks the units for comments").WithProblems(400, 404, 409, 422);
        one.MapPost("/approve", MoveBreakdown.Approve).RequireAuthorization(Policies.EditPlans).WithSummary("Approves it").WithProblems(400, 404, 409, 422);
        one.MapPost("/return", MoveBreakdown.Return).RequireAuthorization(Policies.EditPlans).WithSummary("Sends it back to draft, with the reason").WithProblems(400, 404, 409, 422);
        one.MapPost("/assign", MoveBreakdown.Assign).RequireAuthorization(Policies.EditPlans).WithSummary("Assigns it: its cells become the plan's targets").WithProblems(400, 404, 409, 422);
        one.MapPost("/revise", ReviseBreakdown.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("The next version of an assigned one").WithProblems(400, 404, 409, 422);
        one.MapPost("/comments", CommentOnBreakdown.Add).RequireAuthorization(Policies.CommentTargets).WithSummary("A unit's word on its own row").WithProblems(400, 403, 404, 409, 422);
        one.MapPost("/comments/{commentId:int}/answer", AnswerComment.Handle).RequireAuthorization(Policies.EditPlans).WithSummary("Answers a comment; accepting one with a proposal takes it over. 409 comment-answered with both answers where there is one the caller has not seen").WithProblems(400, 404, 409, 422);
        one.MapGet("/letter", TakeOutBreakdown.Letter).RequireAuthorization(Policies.ReadPlans).WithSummary("The letter of responsibility of a unit, as facts").WithProblems(400, 404);
        one.MapGet("/letter.docx", TakeOutBreakdown.Document).RequireAuthorization(Policies.ExportData).WithSummary("Letters of responsibility as a Word document").Produces<Stream>(200, TakeOutBreakdown.Word).WithProblems(404);
        one.MapGet("/export", TakeOutBreakdown.Workbook).RequireAuthorization(Policies.ExportData).RequireRateLimiting(RateLimits.Exports).WithSummary("The breakdown as a workbook in the annex's shape").Produces<Stream>(200, TakeOutBreakdown.Excel).WithProblems(404);
        one.MapGet("/compare", CompareBreakdowns.Handle).RequireAuthorization(Policies.ReadPlans).WithSummary("Two versions, cell by cell").WithProblems(400, 404, 422);
    }
}
