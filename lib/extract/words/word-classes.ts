// What the grammar knows of a word, as bits: its part in a clause (Class) and what it is about (Topic). Closed lists only;
// a word that is not here is an ordinary noun, adjective or verb, and the grammar treats it as filler.
export const Class = {
  Preposition: 1,
  Determiner: 1 << 1,
  Auxiliary: 1 << 2,
  Adverb: 1 << 3,
  Subordinator: 1 << 4,
  Coordinator: 1 << 5,
  Pronoun: 1 << 6,
  Possessive: 1 << 7,
  Relative: 1 << 8,
  Negation: 1 << 9,
  Modal: 1 << 10,
  Report: 1 << 11,
  Verb: 1 << 12,
  Kind: 1 << 13,
  Modifier: 1 << 14,
  JobTitle: 1 << 15,
  Unit: 1 << 16,
  Talk: 1 << 17,
  Ending: 1 << 18,
  Hypothetical: 1 << 19,
  Former: 1 << 20,
  Be: 1 << 21,
  PastParticiple: 1 << 22,
  Gerund: 1 << 23,
  Trigger: 1 << 24,
  DealNoun: 1 << 25,
  Plan: 1 << 26,
  Starter: 1 << 27,
  ListIntro: 1 << 28,
  Denial: 1 << 29,
} as const;

export const Topic = {
  Compute: 1,
  Chip: 1 << 1,
  Site: 1 << 2,
  Power: 1 << 3,
  Content: 1 << 4,
  Model: 1 << 5,
  Funding: 1 << 6,
  Legal: 1 << 7,
  Government: 1 << 8,
  Debt: 1 << 9,
  Licence: 1 << 10,
  Stake: 1 << 11,
  /** Computing itself rather than the machines: what a maker of chips can rent out too. */
  Capacity: 1 << 12,
  Foundry: 1 << 13,
  Venture: 1 << 14,
  Distribution: 1 << 15,
  Deal: 1 << 17,
  Revenue: 1 << 18,
  /** Anything that is sold or rented: the bits of all goods. */
  Goods: 1 | (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 5),
} as const;

/** Words of one class, separated by spaces; a phrase is written with underscores. */
export const classWords: ReadonlyArray<readonly [bits: number, words: string]> = [
  [
    Class.Preposition,
    'in on at with from to by for of into onto over under through across between among via per against toward towards upon within amid about around after before during since until alongside including like as than outside inside beyond behind below above off near worth because_of along_with together_with in_partnership_with in_collaboration_with according_to thanks_to due_to instead_of ahead_of as_part_of on_behalf_of in_addition_to as_well_as such_as rather_than other_than regarding unlike despite versus vs',
  ],
  [
    Class.ListIntro,
    'including such_as like namely among_them the_likes_of including_the_likes_of such_as_the_likes_of along_the_lines_of among_others_include',
  ],
  [
    Class.Determiner,
    'the a an this that these those another each any some all both its_own no every either one most several two three four five many other such more',
  ],
  [Class.Auxiliary, 'has have had having do does did is are was were be been being get gets got getting'],
  [Class.Be, 'is are was were be been being get gets got'],
  [Class.Modal, 'will would can could may might shall should must'],
  [
    Class.Hypothetical,
    'could may might should can if whether unless hypothetically would-be imagine suppose perhaps maybe possibly potentially potential possible',
  ],
  [
    Class.Adverb,
    'also already now then recently reportedly still just once again even only currently previously earlier later originally initially officially formally publicly jointly together directly closely separately instead actually really finally soon quickly effectively essentially simply merely largely mostly mainly primarily partly recently successfully meanwhile however nonetheless nevertheless first ever far well long fully newly heavily significantly further additionally exclusively aggressively quietly allegedly apparently clearly eventually immediately never_before increasingly roughly nearly almost approximately up more_than as_much_as as_many_as no_fewer_than no_less_than fewer_than up_to at_least instead tightly strategically independently repeatedly ultimately yet today too out famously thus hence therefore therefore_also briefly swiftly since_then',
  ],
  [
    Class.Subordinator,
    'while as after because although though when whereas where if whether unless until since before but so once even_as even_though even_if amid_reports',
  ],
  [Class.Coordinator, 'and or & plus nor as_well_as'],
  [Class.Pronoun, 'it they he she we i you him her them us itself themselves'],
  [Class.Possessive, 'its their his our my your'],
  [Class.Relative, 'which that who whose whom'],
  [
    Class.Negation,
    "not n't never no neither nor without cannot can't won't didn't doesn't don't isn't wasn't hasn't haven't wouldn't rather_than instead_of far_from unable_to fails_to failed_to fail_to stopped_short_of stop_short_of no_longer",
  ],
  [
    Class.Denial,
    'passed_up passes_up passing_up missed_out_on turned_down turns_down turning_down turned_away turns_away rebuffed rebuffs rebuff spurned spurns rejecting denied denies deny denying refuted refutes dismissed rejects rejected declined declines decline refused refuses ruled_out rules_out',
  ],
  [
    Class.Report,
    'said says say saying told tells announced announces announce announcing reported reports confirmed confirms confirm revealed reveals unveiled unveils disclosed discloses stated states added adds noted notes wrote writes claims claimed explained argued believes believe believed thinks expects expect expected estimates estimated according hinted suggested suggests indicated insisted tweeted posted shared declared',
  ],
  [
    Class.Verb,
    'sign signs signed signing strike strikes struck ink inks inked enter enters entered reach reaches reached unveil unveils unveiled tap taps tapped count counts counted introduce introduces introduced deliver delivers delivered operate operates operated announce plan aims aim makes make made making become becomes became take takes took taking taken give gives gave given giving go goes went going come comes came coming see sees saw seen want wants wanted need needs needed help helps helped helping let lets keep keeps kept keeping allow allows allowed allowing enable enables enabled enabling continue continues continued continuing begin begins began starting start starts started create creates created creating build builds built building develop develops developed developing train trains trained launch launches launched launching release releases released expand expands expanded expanding grow grows grew growing lead leads led leading follow follows followed following include includes included involve involves involved remain remains remained show shows showed shown offer offers offered offering rely relies relied relying focus focuses focused bring brings brought bringing call calls called calling hold holds held holding run runs ran running think know knows knew known look looks looked looking turn turns turned try tries tried trying find finds found use uses used using put puts putting set sets setting get pay pays paid paying spend spends spent spending receive receives received receiving hire hires hired hiring join joins joined joining serve serves served serving design designs designed designing mark marks marked reflect reflects value values valued valuing close closes closed closing move moves moved plan plans planned support supports supported supporting become appear appears appeared seem seems seemed face faces faced facing appoint appointed accelerate accelerates lose loses lost win wins won winning remove removes require requires required secure secures secured securing complete completes completed gain gains gained ship ships shipped shipping underscores highlights highlighted represents represent represented comprise comprises comprised rise rises rose fell fall falls jumped surged soared climbed dropped slid rallied push pushes pushed pushing',
  ],
  [
    Class.Plan,
    'agreed agrees agree plans planned plan planning intends intend intended set expected poised committed commits commit decided decides due ready confirmed announced pledged pledges pledge vowed aims aimed looks looking hopes hoped wants wanted',
  ],
  [
    Class.Talk,
    'talks negotiations negotiating negotiate discussions discussing discussed discuss considering considers considered consider exploring explores explored explore weighing weighs weighed mulling mulls mulled seeking seeks sought seek eyeing eyes eyed pursuing pursued evaluating evaluates rumored rumoured rumors rumours speculation talking_to talked letter_of_intent letters_of_intent loi lois term_sheet heads_of_terms memorandum_of_understanding_to non-binding preliminary tentative may might potential potentially possible possibly proposed proposing proposes proposal approached approaching offer offered bid bidding courting could looking_to looking_at hopes_to wants_to would_like_to close_to near nearing nears imminent expected_to_announce pitching pitched floated floating interested_in interest_in contemplating contemplated finalizing finalising closing_in_on hammering_out on_the_verge_of on_the_cusp_of on_the_brink_of working_on_a_deal working_on_an_agreement angling_to vying_to hoping_to edging_closer_to moving_closer_to toying_with thinking_about thinking_of thinks_about thought_about preparing',
  ],
  [
    Class.Ending,
    'suspended suspends suspending gave_up given_up gives_up giving_up terminated terminate terminates terminating cancelled canceled cancels cancel cancelling canceling scrapped scraps scrap scrapping abandoned abandons abandon abandoning called_off calls_off calling_off collapsed collapses collapse collapsing fell_through falls_through falling_through fallen_through fell_apart fallen_apart falls_apart broken_down broke_down blocked blocks block blocking halted halts walked_away walks_away walking_away walk_away unwind unwinds unwinding unwound ended ends ending will_end would_end agreed_to_end severed severs sever severing expired expires lapsed dissolved dissolves withdrew withdraws withdrawn withdraw withdrawal backed_out backs_out backing_out pulled_out pulls_out pulling_out pulled_the_plug dropped drops dropping ditched ditches ditching breaking_with broke_with broke_off breaks_off break_off breaking_off broken_off breaks_with broke_up parted_ways part_ways parts_ways is_off was_off was_dead shelved divested divests divesting divestment offloaded offloads offloading offload exited exits exiting quashed nixed derailed vetoed revoked rescinded cut_ties cuts_ties cutting_ties phase_out phaseout phasing_out phased_out breakup settle settles settled settling voted_down votes_down vote_down voting_down voted_against vote_against votes_against call_off',
  ],
  [Class.Former, 'former formerly once previously no_longer one-time erstwhile'],
  [
    Class.Kind,
    'company companies firm firms startup startups start-up start-ups maker makers chipmaker chipmakers chip_maker lab labs laboratory provider providers developer developers giant giants group unicorn vendor vendors operator operators manufacturer manufacturers supplier suppliers designer designers retailer bank banks insurer fund funds investor investors publisher publishers publication publications newspaper magazine outlet outlets agency agencies ministry department conglomerate multinational corporation corporations business businesses platform platforms hyperscaler hyperscalers neocloud neoclouds carmaker automaker carmakers automakers utility utilities broker consultancy consultant outfit leader leaders pioneer pioneers specialist player players incumbent newcomer newcomers upstart darling behemoth titan titans heavyweight heavyweights powerhouse powerhouses subsidiary subsidiaries parent owner backer backers partner partners rival rivals competitor competitors customer customers client clients challenger studio studios carrier telco telecom_operator foundry foundries brokerage hospital labels record_label record_labels university nonprofit non-profit association organization organisation organizations organisations enterprises retailers brands insurers hospitals governments institute app service search_engine search_giant tech_giant software_giant retail_giant chip_giant cloud_giant e-commerce_giant arm unit division venture_firm venture_capital_firm venture_arm investment_arm corporate_venture_arm investment_bank state_bank vc_firm hedge_fund private_equity_firm private_equity_group investment_firm asset_manager sovereign_wealth_fund wealth_fund',
  ],
  [Class.Unit, 'arm unit division subsidiary business segment branch department lab labs team studio cloud affiliate'],
  [
    Class.JobTitle,
    'ceo cfo cto coo cio graduate graduates alumnus co-ceo cofounder co-founder cofounders co-founders founder founders president chairman chairwoman chair chief executive executives vp vice_president director directors head analyst analysts spokesperson spokesman spokeswoman employee employees engineer engineers researcher researchers scientist boss chiefs officer shareholders shareholder board staff workers lawyers veteran veterans alum alumni co-creator evangelist secretary professor partner_at',
  ],
  [
    Class.Modifier,
    'new strategic multi-year multiyear major big huge global international local american british chinese french german japanese korean indian israeli canadian dutch swiss swedish taiwanese european u.s. us uk leading top biggest largest first second third early-stage initial latest recent existing long-term longtime long-time joint exclusive non-exclusive nonexclusive definitive landmark historic massive sweeping expanded extended deep deeper broad broader close commercial final private public own fellow ai artificial_intelligence generative tech technology software hardware enterprise data cloud-computing open-source independent online digital social mobile semiconductor based silicon_valley san_francisco venture capital investment e-commerce cybersecurity fintech robotics health biotech automotive defense defence energy nuclear media search fast-growing popular well-funded rumored reported undisclosed all-cash all-stock cash cash-and-stock additional total combined annual upcoming pending proposed potential possible separate similar unexpected former ex-',
  ],
  [
    Class.Starter,
    'the for in while as it this that these with at on by but and however when after a an we they if to he she our its our their since although because although despite according indeed today last now',
  ],
];

export const topicWords: ReadonlyArray<readonly [bits: number, words: string]> = [
  [
    Topic.Compute,
    'cloud compute computing capacity supercomputers supercomputer clusters cluster cloud_computing computing_power compute_capacity computing_capacity computing_time inference_capacity training_capacity computing_resources cloud_services cloud_provider cloud_infrastructure gpu_cloud workloads workload cloud_contract tpu tpus tensor_processing_units tensor_processing_unit supercomputing ai_infrastructure infrastructure server_capacity gpu_capacity gpu_infrastructure hyperscaler hyperscalers cloud_partner cloud_capacity cloud_spending machines computers',
  ],
  [
    Topic.Capacity,
    'computing_power compute_capacity computing_capacity cloud_capacity server_capacity cloud_services cloud_computing computing_time inference_capacity training_capacity capacity',
  ],
  [
    Topic.Chip,
    'optical_components lasers optical_fiber optical_fibre fiber-optic_cable fiber-optic_cables fibre-optic_cable fibre-optic_cables cooling_systems control_units hbm2 hbm2e hbm3 hbm3e hbm4 hbm4e nand ddr5 gddr7 lpddr5x modem modems transceivers optical_cables dpus interconnects networking_gear ai_chip ai_chips ai_accelerators system-on-chip socs tpu tpus tensor_processing_unit tensor_processing_units base_die base_dies logic_die inference_chips xpu wafer-scale dpu networking_equipment chip chips gpu gpus processor processors accelerator accelerators semiconductor semiconductors memory hbm dram wafer wafers silicon asic asics cpus cpu servers server hardware systems_on_chip racks rack-scale systems lithography graphics_processing_units graphics_processing_unit microchips chipsets chipset xpus equipment',
  ],
  [
    Topic.Foundry,
    'foundry production manufacture manufactures manufactured manufacturing produce produces producing fabricate fabricates fabricated fabrication fab fabs node nodes packaging',
  ],
  [
    Topic.Site,
    'halls it_load critical_it_load critical_load it_capacity critical_it_capacity site data_hall data_halls server_farm server_farms ai_factory ai_factories data-center_campus hosting_agreement hosting_contract hosting_deal hosting_services co-location data_center data_centers data_centre data_centres datacenter datacenters datacentre datacentres campus campuses sites facility facilities space building buildings gigafactory lease leases leased leasing colocation land fibre_network fiber_network fibre_networks fiber_networks subsea_cable subsea_cables network_capacity fiber_routes fibre_routes dark_fiber dark_fibre',
  ],
  [
    Topic.Power,
    'renewable_energy_capacity energy_capacity generating_capacity generation_capacity renewable_capacity solar_capacity wind_capacity nuclear_capacity gas-fired_generation power_generation gas_engines reciprocating_engines batteries battery_packs solar_modules solar_panels carbon-free_energy renewable_energy solar_energy wind_energy nuclear_energy clean_power geothermal_energy battery_storage energy_storage diesel_generators gas_generators gas-fired nuclear_plant nuclear_plants power_station power_stations transformers switchgear nuclear_power solar_power wind_power wind_farm solar_farm megawatts_of_power power electricity nuclear reactor reactors power_purchase_agreement power_purchase ppa solar wind geothermal renewable renewables megawatt-hours hydropower hydroelectricity hydroelectric_power offshore_wind onshore_wind clean_energy power_plant power_plants natural_gas turbines turbine fuel_cells fuel_cell power_supply energy_supply utility grid small_modular_reactors',
  ],
  [
    Topic.Content,
    'news headlines journalists footage videos films songs recordings podcasts characters posts user_data catalogues catalogs reviews tv_shows movies magazines back_catalogue newsroom content archive archives articles journalism news_content training_data stories catalog catalogue music lyrics photos images books newspapers publications reporting transcripts publisher_content case_law law_databases legal_databases photo_library image_library music_library film_library television_library film_and_television_library content_library library_of_films journals',
  ],
  [
    Topic.Model,
    'model models chatbot chatbots assistant assistants llm llms language_model language_models large_language_model large_language_models intellectual_property designs design ai_model ai_models agents api apis foundation_models software technology tech system tool solution solutions service services app apps applications tools features feature platform robotaxi robotaxis robots humanoids humanoid_robots drones browser architecture architectures',
  ],
  [
    Topic.Funding,
    'funding money round series_a series_b series_c series_d series_e series_f series_g series_h seed equity financing_round funding_round capital fundraise fundraising investors raise pre-seed',
  ],
  [
    Topic.Debt,
    'loan_facilities credit_facilities debt_facilities construction_debt growth_loan venture_debt syndicated_loan green_loan convertible_loan convertible_loans high-yield_notes private_credit_deal debt_deal financing_package loan_package loan_facility credit_agreement loan_agreement construction_loan revolving_credit revolving_credit_facility term_loan_facility notes senior_notes convertible_notes junk_bonds private_credit credit_line revolver debt_facility delayed_draw bridge_loan mortgage debt_package lend lends lent convertible_bonds term_loans loan loans bonds bond debt credit credit_facility borrow borrowing lenders lender arranger arrangers lead_arranger lead_arrangers mandated_lead_arranger mandated_lead_arrangers bookrunner bookrunners facility_agreement financing debt_financing term_loan revolving',
  ],
  [Topic.Licence, 'license licence licensing licenses licences licensed ip intellectual_property royalties rights'],
  [
    Topic.Government,
    'government pentagon military army navy federal ministry defense_department classified national_security air_force contract_award agencies public_sector',
  ],
  [Topic.Stake, 'stake stakes shares share equity ownership warrants warrant stock minority_stake'],
  [
    Topic.Legal,
    'antimonopoly anti-monopoly copyrighted pirated proceedings trade_secrets trade_secret patent patents infringed infringes infringing infringe misappropriated misappropriating misappropriation class_action class-action injunctions trial jury plaintiffs defendant cease-and-desist stealing stole stolen plagiarism plagiarised plagiarized monopolisation monopolization anticompetitive legal_action legal_battle legal_fight legal_dispute legal_row suit lawsuit lawsuits complaint sue sues sued suing court antitrust infringement infringements litigation copyright injunction',
  ],
  [Topic.Venture, 'joint_venture jv stargate project_stargate stargate_project consortium venture'],
  [Topic.Revenue, 'revenue revenues sales backlog order_backlog order_book bookings'],
  [
    Topic.Deal,
    'enterprise_agreement framework_agreement framework_agreements contract contracts order orders award awards task_order',
  ],
  [
    Topic.Distribution,
    'available marketplace distribute distribution resell reseller resellers integrate integrates integrated integrating integration integrations embed embedded default',
  ],
];
