using Tidu.Engine.Populations.Synthetic.Regions;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Demo;

/// <summary>Rows of the registry for invented enterprises, all of one batch and marked as demonstration.</summary>
internal sealed class DemoRows
{
    private const string Reporter = "reporter";
    private readonly int _batchId;
    private readonly Dictionary<string, DemoAccount> _officers;

    /// <param name="batchId">The batch.</param>
    /// <param name="accounts">Accounts of units: the one of a town or park serves the enterprises in it.</param>
    public DemoRows(int batchId, IEnumerable<DemoAccount> accounts)
    {
        _batchId = batchId;
        _officers = accounts.Where(account => account.Role == Reporter).ToDictionary(account => account.UnitId, StringComparer.Ordinal);
    }

    public Enterprise Of(RegionEnterprise one)
    {
        var place = one.Places[^1];
        var officer = _officers.GetValueOrDefault(place.ParkId ?? place.UnitId);
        return new Enterprise
        {
            CreditCode = one.CreditCode,
            Name = one.Name,
            UnitId = place.UnitId,
            ParkId = place.ParkId,
            IndustryCode = one.IndustryCode,
            Size = (EnterpriseSize)one.Size,
            RegisteredOn = one.RegisteredOn,
            State = (EnterpriseState)one.State,
            StateFrom = one.StateFrom ?? one.RegisteredOn,
            Field = one.Field,
            LeadingIndustry = one.LeadingIndustry,
            StateControlled = one.StateControlled,
            ContactName = one.ContactName,
            ContactPost = one.ContactPost,
            ContactPhone = one.ContactPhone,
            Officer = officer?.UserName,
            OfficerName = officer?.DisplayName,
            Synthetic = true,
            SearchText = SearchText.Of(one.CreditCode, one.Name, one.FormerNames.Select(former => former.Name)),
            BatchId = _batchId,
        };
    }

    public static IEnumerable<EnterprisePlace> Places(RegionEnterprise one, int id) =>
        one.Places.Select(place => new EnterprisePlace { EnterpriseId = id, UnitId = place.UnitId, ParkId = place.ParkId, From = place.From, To = place.To });

    public static IEnumerable<FormerName> FormerNames(RegionEnterprise one, int id) =>
        one.FormerNames.Select(former => new FormerName { EnterpriseId = id, Name = former.Name, To = former.To });

    public IEnumerable<Qualification> Titles(RegionEnterprise one, int id) => one.Titles.Select(title => new Qualification
    {
        EnterpriseId = id,
        Kind = title.Kind,
        Number = title.Number,
        IssuedOn = title.From,
        ValidFrom = title.From,
        ValidTo = title.To,
        EndedOn = title.EndedOn,
        EndReason = (QualificationEnd?)title.End,
        Renewal = title.Renewal,
        SourceText = MonitoringTexts.DemoSource,
        BatchId = _batchId,
    });

    public IEnumerable<FactRecord> Facts(RegionEnterprise one, int id) => one.Records.Select(record => new FactRecord
    {
        EnterpriseId = id,
        Year = record.Year,
        AsOf = record.AsOf,
        Source = SourceOf(record.Source),
        SourceText = MonitoringTexts.DemoSource,
        Values = FactValues.Write(record.Facts),
        BatchId = _batchId,
    });

    public IEnumerable<Veto> Vetoes(RegionEnterprise one, int id) => one.Vetoes.Select(veto => new Veto
    {
        EnterpriseId = id,
        Kind = (VetoKind)veto.Kind,
        Found = veto.Found,
        On = veto.On,
        Until = veto.Until,
        Basis = MonitoringTexts.DemoSource,
        BatchId = _batchId,
    });

    public IEnumerable<EnterpriseAsset> Assets(RegionEnterprise one, int id) => one.InstitutionFrom is not { } from ? [] :
    [
        new()
        {
            EnterpriseId = id,
            Kind = AssetKind.RdInstitution,
            Type = Texts.Of("demo.institution"),
            Name = one.Name + Texts.Of("demo.institution"),
            From = from,
            SourceText = MonitoringTexts.DemoSource,
            BatchId = _batchId,
        },
    ];

    private static FactSource SourceOf(RegionSource source) => Enum.Parse<FactSource>(source.ToString());
}
