using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Features.Enterprises.Importing;
using Tidu.Server.Tests.Features.Imports;
using Tidu.Server.Tests.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Facts;

/// <summary>Nobody writes facts in the name of an office that is not the own one.</summary>
public abstract class FactSourceTests(AppFixture fixture) : IAsyncLifetime
{
    private const string Facts = $"/api/enterprises/{SomeEnterprises.InTown}/facts";

    private TiduApp App => fixture.App;

    public Task InitializeAsync() => SomeEnterprises.AddAsync(App);

    public Task DisposeAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task Correct_AsAReporter_WritesDeclarationsOnly()
    {
        using var reporter = await App.LogInAs("da-an-reporter");
        (await reporter.Read(Facts)).Items("sources").Select(source => source.GetString()).ShouldBe(["declaration"]);
        foreach (var source in new[] { "tax", "statistics", "business-registration", "patents", "bureau", "demo" })
        {
            await (await reporter.Put(Facts, Body(source, "900000", 2021))).ShouldBeProblem(HttpStatusCode.Forbidden, "fact-source-not-yours");
        }

        (await RecordsOf(2021)).ShouldBeEmpty();
        await (await reporter.Put(Facts, Body("declaration", "900000", 2021))).ShouldBeOk();
        (await reporter.Read(Facts)).Items("facts").Single(fact => fact.Text("fact") == "rd_expense").Items("cells").ShouldContain(cell => cell.Number("year") == 2021);
    }

    [SkippableFact]
    public async Task Correct_AsAnOfficerForAnotherOffice_NamesTheDocument()
    {
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Put(Facts, Body("tax", "800000", 2022))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "fact-document-needed");
        await (await officer.Put(Facts, Body("demo", "800000", 2022))).ShouldBeProblem(HttpStatusCode.Forbidden, "fact-source-not-yours");
        await (await officer.Put(Facts, Body("tax", "800000", 2022, "区税务局加计扣除清单"))).ShouldBeOk();
        (await RecordsOf(2022)).Select(record => (record.Source, record.SourceText)).ShouldBe([(FactSource.Tax, "区税务局加计扣除清单")]);
    }

    [SkippableFact]
    public async Task Correct_TakingOutTheOnlyFact_LeavesNoRecordOfTheYear()
    {
        using var officer = await App.LogInAs("yc-officer");
        await (await officer.Put(Facts, Body("bureau", null, 2019))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "fact-not-there");
        await (await officer.Put(Facts, Body("bureau", "700000", 2019))).ShouldBeOk();
        var version = (await RecordsOf(2019)).Single().Version;
        await (await officer.Put(Facts, Body("bureau", null, 2019, version: version))).ShouldBeOk();
        (await RecordsOf(2019)).ShouldBeEmpty();
        var step = await App.InDatabase(db => db.Set<EnterpriseChange>().OrderByDescending(each => each.Id).FirstAsync(each => each.Year == 2019));
        (step.Before, step.After).ShouldBe(("700000", null));
    }

    [SkippableFact]
    public async Task Import_AsAReporter_IsADeclarationAndNothingElse()
    {
        using var reporter = await App.LogInAs("da-an-reporter");
        var browser = new ImportBrowser(App, reporter);
        string File(int number) => $"信用代码,企业名称,年度,销售收入（万元）\n{TestCodes.Of(number)},重庆来源{number}测试有限公司,2024,100\n";
        var refused = await browser.Check(File(811), kind: "enterprises", options: new { factSource = "tax" });
        (refused.Text("state"), refused.GetProperty("problem").Text("code")).ShouldBe(("failed", "fact-source-not-yours"));
        await browser.Run(await browser.Check(File(812), fileName: "own.csv", kind: "enterprises"));
        var code = TestCodes.Of(812);
        var record = await App.InDatabase(db => db.Set<FactRecord>().SingleAsync(row => db.Set<Enterprise>().Any(one => one.Id == row.EnterpriseId && one.CreditCode == code)));
        record.Source.ShouldBe(FactSource.Declaration);
        (await reporter.Read("/api/enterprises/choices")).Items("sources").Select(source => source.GetString()).ShouldBe(["declaration"]);
    }

    private Task<List<FactRecord>> RecordsOf(int year) => App.InDatabase(db =>
        db.Set<FactRecord>().Where(record => record.Year == year && db.Set<Enterprise>().Any(one => one.Id == record.EnterpriseId && one.CreditCode == SomeEnterprises.InTown)).ToListAsync());

    private static object Body(string source, string? value, int year, string? sourceText = null, int? version = null) => new { fact = "rd_expense", year, source, value, reason = "与审计报告核对", sourceText, version };
}

public sealed class SqliteFactSourceTests(SqliteFixture fixture) : FactSourceTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresFactSourceTests(PostgresFixture fixture) : FactSourceTests(fixture), IClassFixture<PostgresFixture>;

/// <summary>Offices by their units.</summary>
public sealed class WritableSourcesTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly ImportLexicon Words = ImportLexicon.Empty with { Offices = [new OfficeWords("tax", ["税务"]), new OfficeWords("bureau", ["科技局"])] };

    [Theory]
    [InlineData(Roles.Officer, "区", "bureau,declaration,business-registration,tax,statistics,patents")]
    [InlineData(Roles.Officer, "区科技局", "bureau,declaration,business-registration,tax,statistics,patents")]
    [InlineData(Roles.Officer, "区税务局", "tax,declaration")]
    [InlineData(Roles.Officer, "区教委", "declaration")]
    [InlineData(Roles.DataSupplier, "区税务局", "tax")]
    [InlineData(Roles.DataSupplier, "区", "business-registration,tax,statistics,patents")]
    [InlineData(Roles.DataSupplier, "区教委", "")]
    [InlineData(Roles.CoOfficer, "区", "declaration")]
    [InlineData(Roles.Reporter, "镇", "declaration")]
    [InlineData(Roles.Leader, "区", "")]
    public void Of_RoleAndUnit_AreTheOfficesOwn(string role, string unit, string expected)
    {
        var tree = new OrganizationTree([Unit("区", UnitKind.District), Unit("镇", UnitKind.Township), Unit("区科技局", UnitKind.Department), Unit("区税务局", UnitKind.Department), Unit("区教委", UnitKind.Department)], []);
        var scope = new Scope(tree, CurrentUser.Named("somebody", [role], [new DatedUnit(unit, null, null)]), Today);
        string.Join(',', WritableSources.Of(scope, Words).Select(source => JsonSettings.CodeOf(source))).ShouldBe(expected);
    }

    private static UnitDefinition Unit(string name, UnitKind kind) => new() { Id = name, Name = name, ShortName = name, Kind = kind };
}
