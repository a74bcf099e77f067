using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Breakdowns;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Drafts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Demo;
using Tidu.Server.Features.Identity;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Observations;
using Tidu.Server.Features.Observations.Counting;
using Tidu.Server.Features.Observations.Demo;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Features.Pools;
using Tidu.Server.Features.Pools.Demo;
using Tidu.Server.Features.Pools.Gaps;
using Tidu.Server.Features.Standards;
using Tidu.Server.Features.Standards.Assessing;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;

return await CommandLine.RunAsync(Parts, args);

/// <summary>The table of contents: what each slice brings.</summary>
public partial class Program
{
    /// <summary>Services, routes, commands, and the steps that fill a demonstration database.</summary>
    public static Parts Parts { get; } = new()
    {
        Services = (services, settings) => services
            .AddOrganizations()
            .AddAudit()
            .AddIdentitySlice(settings)
            .AddTargetEditing()
            .AddImports()
            .AddEnterprises()
            .AddAttribution()
            .AddCounts()
            .AddObservations()
            .AddIndicators()
            .AddPlanDocuments()
            .AddPools()
            .AddMonitoring()
            .AddBreakdowns()
            .AddStandards(),
        Endpoints = app =>
        {
            app.MapOrganizations();
            app.MapIdentity();
            app.MapAudit();
            app.MapTargets();
            app.MapImports();
            app.MapEnterprises();
            app.MapRegistryGovernance();
            app.MapIndicators();
            app.MapPlanDocuments();
            app.MapObservations();
            app.MapDrafts();
            app.MapAttribution();
            app.MapCounts();
            app.MapPools();
            app.MapMonitoring();
            app.MapBreakdowns();
            app.MapStandards();
        },
        Commands =
        [
            DemoCommand.Create,
            ServeCommand.Create,
            DatabaseCommand.Create,
            BackupCommand.Create,
            RestoreCommand.Create,
            ImportCommand.Create,
            BoardCommand.Create,
            GapCommand.Create,
            options => CommandOptions.Group("pack", "pack", PackCheckCommand.Create(options), PackTestCommand.Create(options), PackFactsCommand.Create(options)),
            PlanCommand.Create,
            AssessCommand.Create,
            PopulationCommand.Create,
            FeelCommand.Create,
            UserCommand.Create,
        ],
        DemoSteps =
        [
            new("units", LoadDemoUnits.RunAsync, OnNewPacks: true),
            new("accounts", CreateDemoAccounts.RunAsync),
            new("indicators", LoadPacks.IndicatorsAsync, OnNewPacks: true),
            new("plans", LoadPacks.PlansAsync, OnNewPacks: true),
            new("enterprises", LoadDemoEnterprises.RunAsync, OnNewPacks: true),
            new("observations", LoadObservations.RunAsync, OnNewPacks: true),
            new("counting-rules", SetDemoCounting.RunAsync, OnNewPacks: true),
            new("demonstration-observations", LoadDemoObservations.RunAsync),
            new("demonstration-periods", LoadDemoPeriods.RunAsync),
            new("verdicts", AssessOnce.RunAsync),
            new("demonstration-pools", LoadDemoPools.RunAsync, OnNewPacks: true),
        ],
        ReferenceSteps =
        [
            new("units", LoadDemoUnits.RunAsync),
            new("indicators", LoadPacks.IndicatorsAsync),
            new("chosen-plans", LoadPacks.ChosenPlansAsync),
        ],
    };
}
